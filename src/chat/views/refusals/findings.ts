import type { Finding, Solver } from "../../../core/removals/removal";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { type Fact, plainFact } from "../facts";

/** What the preflight of a removal found, each with who can solve it (B4). */
export const findingFacts = (reader: Reader, findings: readonly Finding[]): Fact[] =>
  findings.map((finding) => {
    const label = reader.text(`refusal.finding.${finding.kind}`);
    return plainFact(label, wordsOf(reader, finding), solverOf(reader, finding.solver));
  });

function wordsOf(reader: Reader, finding: Finding): string {
  switch (finding.kind) {
    case "subscription-active":
      return finding.name;
    case "request-pending":
      return reader.text("refusal.finding.request-pending.value");
    case "privileges-remain":
      return reader.and(finding.services.map((service) => reader.text(`service.${service}`)));
    default:
      return unreachable(finding);
  }
}

function solverOf(reader: Reader, solver: Solver): string {
  return solver.who === "provider" || solver.who === "owner"
    ? reader.text(`refusal.solver.${solver.who}`, { name: solver.name })
    : reader.text(`refusal.solver.${solver.who}`);
}

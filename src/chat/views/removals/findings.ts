import type { Finding, Solver } from "../../../core/removals/removal";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { shortened } from "../shorten";
import { type Sign, sign } from "../signs";

/** Services whose privileges stay, named in one go; empty when none do. */
export function remainingServices(reader: Reader, findings: readonly Finding[]): string {
  const services = findings.flatMap((finding) => (finding.kind === "privileges-remain" ? finding.services : []));
  return reader.and(services.map((service) => reader.text(`service.${service}`)));
}

/** "Privileges for Exchange remain." as a sentence; empty when none do. */
export function remainSentence(reader: Reader, findings: readonly Finding[]): string {
  const services = remainingServices(reader, findings);
  return services ? `${reader.text("removals.preflight.remain", { services })}.` : "";
}

/** Who can solve a finding, in a few words. */
export function solverLine(reader: Reader, solver: Solver): string {
  switch (solver.who) {
    case "provider":
      return reader.text("removals.preflight.solver.provider", { name: solver.name });
    case "us":
      return reader.text("removals.preflight.solver.us");
    case "customer":
      return reader.text("removals.preflight.solver.customer");
    case "approvers":
      return reader.text("removals.preflight.request.solver");
    case "owner":
      return reader.text("removals.preflight.remain.owner", { name: solver.name });
    default:
      return unreachable(solver);
  }
}

/** What stops a removal, each with who can solve it; then what is in order (B4, C5). */
export function findingSigns(reader: Reader, findings: readonly Finding[], limit = findings.length): Sign[] {
  const subscriptions = findings.filter((finding) => finding.kind === "subscription-active");
  const requests = findings.filter((finding) => finding.kind === "request-pending");
  return [
    ...subscriptions.slice(0, limit).map(({ name, billedByUs, solver }) =>
      sign("✕", {
        text: shortened(name, 100),
        detail: `${reader.text(billedByUs ? "removals.preflight.billed-by-us" : "removals.preflight.billed-by-other")} · ${solverLine(reader, solver)}`,
      }),
    ),
    ...(subscriptions.length === 0 ? [sign("✓", { text: reader.text("removals.preflight.no-subscription") })] : []),
    requests[0]
      ? sign("✕", {
          text: reader.text("removals.preflight.request"),
          detail: solverLine(reader, requests[0].solver),
        })
      : sign("✓", { text: reader.text("removals.preflight.no-request") }),
  ];
}

/** What stays after the removal, and who decides about it; never a reason to stop (R94, B6). */
export function remainSigns(reader: Reader, findings: readonly Finding[], detail: "owner" | "later"): Sign[] {
  const services = remainingServices(reader, findings);
  if (!services) return [sign("✓", { text: reader.text("removals.preflight.nothing-remains") })];
  const solver = findings.find((finding) => finding.kind === "privileges-remain")?.solver;
  const owner = solver?.who === "owner" ? solverLine(reader, solver) : reader.text("removals.preflight.remain.us");
  return [
    sign("!", {
      strong: reader.text("removals.preflight.remain", { services }),
      detail: detail === "owner" ? owner : reader.text("removals.preflight.remain.later"),
    }),
  ];
}

import type { Finding } from "../../../core/removals/removal";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { type Fact, plainFact } from "../facts";
import { shortened } from "../shorten";

/** A finding in words: what sort it is, what was found, and who can solve it. */
interface Words {
  label: string;
  text: string;
  solver: string;
}

/** The one wording of each finding (B4, C5). */
export function wordsOf(reader: Reader, finding: Finding): Words {
  const { text } = reader;
  const name = "name" in finding.solver ? finding.solver.name : "";
  switch (finding.kind) {
    case "subscription-active": {
      const { who } = finding.solver;
      return {
        label: text("removals.finding.subscription-active.label"),
        text: shortened(finding.name, 100),
        solver: text(`removals.finding.subscription-active.solver.${who}`, { name }),
      };
    }
    case "request-open":
      return {
        label: text("removals.finding.request-open.label"),
        text: text(`removals.finding.request-open.${finding.state}`),
        solver: text(`removals.finding.request-open.${finding.state}.solver`),
      };
    case "not-for-partner-type": {
      const { who } = finding.solver;
      return {
        label: text("removals.finding.not-for-partner-type.label"),
        text: text(`removals.finding.not-for-partner-type.${finding.partnerType}`),
        solver: text(`removals.finding.not-for-partner-type.solver.${who}`, { name }),
      };
    }
    case "not-in-cloud":
      return {
        label: text("removals.finding.not-in-cloud.label"),
        text: text("removals.finding.not-in-cloud", { cloud: text(`cloud.${finding.cloud}`) }),
        solver: text("removals.finding.not-in-cloud.solver"),
      };
    case "in-the-portal":
      return {
        label: text("removals.finding.in-the-portal.label"),
        text: text("removals.finding.in-the-portal"),
        solver: text("removals.finding.in-the-portal.solver"),
      };
    case "privileges-remain": {
      const { who } = finding.solver;
      return {
        label: text("removals.finding.privileges-remain.label"),
        text: servicesOf(reader, [finding]),
        solver: text(`removals.preflight.remain.${who}`, { name }),
      };
    }
    default:
      return unreachable(finding);
  }
}

/** The findings that stop a removal as facts of a refusal. */
export const findingFacts = (reader: Reader, findings: readonly Finding[]): Fact[] =>
  findings.map((finding) => {
    const { label, text, solver } = wordsOf(reader, finding);
    return plainFact(label, text, ` · ${solver}`);
  });

/** "Privileges for Exchange remain." as a sentence; empty when none do. */
export function remainSentence(reader: Reader, findings: readonly Finding[]): string {
  const services = servicesOf(reader, findings);
  return services ? `${reader.text("removals.preflight.remain", { services })}.` : "";
}

/** Services whose privileges stay, named in one go; empty when none do. */
function servicesOf(reader: Reader, findings: readonly Finding[]): string {
  const services = findings.flatMap((finding) => (finding.kind === "privileges-remain" ? finding.services : []));
  return reader.and(services.map((service) => reader.text(`service.${service}`)));
}

import type { Objection } from "../../../core/authority";
import type { Stuck, StuckReason } from "../../../core/removals/removal";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { capitalised } from "../sentences";
import { shortened } from "../shorten";
import { type Sign, sign } from "../signs";
import { askedByFact, whoFact } from "./facts";
import { portalOf } from "./findings";
import { decisionFacts, type Standing, type StandingFacts, spokenValues } from "./standing";

/** An approved removal that nobody tries any more: why, what the authority found, and who can go on. */
export function stuckStanding(reader: Reader, facts: StandingFacts, stuck: Stuck): Standing {
  const { removal, requestedBy } = facts;
  const why = whyStuck(reader, stuck);
  const signs = stuck.findings.map((objection) => objectionSign(reader, objection, stuck, requestedBy));
  const said = signs.map(({ strong, text, detail }) => `${[strong, text, detail].filter(Boolean).join(", ")}.`);
  const since = reader.moment(stuck.since);
  const portal = portalOf(stuck.findings);
  return {
    state: reader.text(portal ? "removals.stuck.state.portal" : "removals.stuck.state"),
    detail: reader.text("removals.stuck.since", { moment: since }),
    why,
    signs,
    facts: [
      whoFact(reader, removal),
      fact(reader, "fact.reference", stuck.reference),
      ...decisionFacts(reader, facts),
      askedByFact(reader, removal, requestedBy),
    ],
    foot: reader.text(`removals.status.foot.stuck.${mostOf(facts)}`),
    spoken: reader.text("removals.stuck.spoken", {
      ...spokenValues(reader, facts),
      since,
      why,
      findings: said.join(" "),
      reference: stuck.reference,
      problem: facts.problem ? `${facts.problem.text}.` : "",
    }),
    portal,
  };
}

/** The most that the reader may do. */
function mostOf({ may = {} }: StandingFacts): "close" | "retry" | "none" {
  if (may.close) return "close";
  return may.tryAgain ? "retry" : "none";
}

/** Why nobody tries any more, as a sentence. */
export function whyStuck(reader: Reader, { reason, source, findings }: Omit<Stuck, "since">): string {
  const why: StuckReason | "to-do" = portalOf(findings) ? "to-do" : reason;
  return capitalised(reader.text(`removals.stuck.${why}`, { source: reader.text(`source.${source}`) }));
}

/** What the authority found against it. */
function objectionSign(reader: Reader, objection: Objection, { source }: Stuck, person: string): Sign {
  switch (objection.kind) {
    case "subscription-active":
      return sign("✕", {
        text: shortened(objection.name, 100),
        detail: reader.text("removals.objection.subscription-active"),
      });
    case "not-allowed":
      return sign("✕", { text: reader.text("removals.objection.not-allowed") });
    case "to-do-in-portal":
      return sign("!", {
        strong: reader.text("removals.objection.to-do-in-portal"),
        detail: reader.text("removals.objection.to-do-in-portal.solver", { person }),
      });
    case "said":
      return sign("✕", {
        text: shortened(objection.words, 300),
        detail: capitalised(reader.text("removals.objection.said", { source: reader.text(`source.${source}`) })),
      });
    default:
      return unreachable(objection);
  }
}

import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../reader";
import { type Fact, fact, sentences } from "../pieces";
import { breakable } from "../shorten";
import { type View, view } from "../view";
import { askedByFact, deciders, whoFacts } from "./facts";

interface Facts {
  removal: Removal;
  requestedBy: string;
  decidedBy?: string;
  approvers: readonly string[];
  /** The reader is the requester, and nobody has decided yet. */
  mayWithdraw?: boolean;
  /** Everybody in a conversation sees it: the approver's comment is left out. */
  shared?: boolean;
}

interface Standing {
  state: string;
  detail?: string;
  why?: string;
  facts: Fact[];
  foot: string;
  spoken: string;
}

/** How a request stands: waiting, being carried out, or finished and without actions (R93, R94, B3). */
export function removalStatus(reader: Reader, facts: Facts): View {
  const { removal } = facts;
  const { spoken, detail = "", why = "", ...standing } = standingOf(reader, facts);
  return view(reader, "removals/status", {
    spoken: sentences(spoken),
    name: removal.customerName,
    ...standing,
    detail,
    isVoid: why !== "",
    why,
    mayWithdraw: removal.state === "pending" && facts.mayWithdraw === true,
    removal: removal.id,
    revision: removal.revision,
  });
}

function standingOf(reader: Reader, facts: Facts): Standing {
  const { removal, requestedBy: person } = facts;
  const { customerName: name, domain } = removal;
  const asked = askedByFact(reader, removal, person);
  const decided = removal.decided ?? { at: removal.requestedAt, by: "", comment: "" };
  const decider = facts.decidedBy ?? reader.text("person.unknown");
  const moment = reader.moment(decided.at);
  switch (removal.state) {
    case "pending": {
      const date = reader.date(removal.expiresAt);
      const approvers = deciders(reader, facts.approvers);
      return {
        state: reader.text("removals.pending.state"),
        detail: reader.text("removals.pending.expires", { date }),
        facts: [...whoFacts(reader, removal), asked, fact(reader, "fact.decides", approvers)],
        foot: reader.text("removals.status.foot.pending"),
        spoken: reader.text("removals.pending.spoken", { name, domain, person, approvers, date }),
      };
    }
    case "approved":
      return {
        state: reader.text("removals.status.approved.state"),
        facts: [...decisionFacts(reader, facts, decider), asked],
        foot: reader.text("removals.status.foot.approved", { domain }),
        spoken: reader.text("removals.status.approved.spoken", { name, decider, moment, person, domain }),
      };
    case "executed": {
      const services = reader.and(removal.remaining.map((service) => reader.text(`service.${service}`)));
      const remain = services ? `${reader.text("removals.preflight.remain", { services })}.` : "";
      const executed = reader.moment(removal.executedAt ?? decided.at);
      return {
        state: reader.text("removals.status.executed.state"),
        facts: [
          fact(reader, "removals.status.executed.removed", executed),
          ...decisionFacts(reader, facts, decider),
          asked,
          ...(services
            ? [fact(reader, "fact.remaining", reader.text("removals.status.executed.remaining", { services }))]
            : []),
        ],
        foot: reader.text("removals.status.foot.executed", { domain }),
        spoken: reader.text("removals.status.executed.spoken", {
          name,
          decider,
          moment: executed,
          person,
          remain,
          domain,
        }),
      };
    }
    case "refused":
      return {
        state: reader.text("removals.status.refused.state"),
        facts: [...decisionFacts(reader, facts, decider), asked],
        foot: reader.text("removals.status.foot.refused", { domain }),
        spoken: reader.text("removals.status.refused.spoken", { name, decider, moment, person, domain }),
      };
    case "void": {
      const voided = removal.voided ?? { why: "customer-changed" as const, at: removal.requestedAt };
      const why = reader.text(`removals.void.${voided.why}.why`, { moment: reader.moment(voided.at) });
      return {
        state: reader.text(`removals.void.${voided.why}.state`),
        why,
        facts: [asked],
        foot: reader.text("removals.status.foot.refused", { domain }),
        spoken: reader.text("removals.void.spoken", { name, why, domain }),
      };
    }
  }
}

/** Who decided and when; the comment only where the approver's words may be read. */
function decisionFacts(reader: Reader, { removal, shared = false }: Facts, decider: string): Fact[] {
  if (!removal.decided) return [];
  const { at, comment } = removal.decided;
  return [
    fact(reader, "fact.decided-by", decider, ` · ${reader.moment(at)}`),
    ...(comment && !shared ? [fact(reader, "fact.comment", breakable(comment))] : []),
  ];
}

import type { Removal } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { type Fact, fact } from "../facts";
import { sentences } from "../sentences";
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
  switch (facts.removal.state) {
    case "pending":
      return pending(reader, facts);
    case "approved":
    case "refused":
      return decided(reader, facts, facts.removal.state);
    case "executed":
      return executed(reader, facts);
    case "void":
      return noLonger(reader, facts);
  }
}

function pending(reader: Reader, { removal, requestedBy: person, approvers: names }: Facts): Standing {
  const { customerName: name, domain } = removal;
  const date = reader.date(removal.expiresAt);
  const approvers = deciders(reader, names);
  const asked = askedByFact(reader, removal, person);
  return {
    state: reader.text("removals.pending.state"),
    detail: reader.text("removals.pending.expires", { date }),
    facts: [...whoFacts(reader, removal), asked, fact(reader, "fact.decides", approvers)],
    foot: reader.text("removals.status.foot.pending"),
    spoken: reader.text("removals.pending.spoken", { name, domain, person, approvers, date }),
  };
}

function decided(reader: Reader, facts: Facts, how: "approved" | "refused"): Standing {
  const said = spokenValues(reader, facts);
  return {
    state: reader.text(`removals.status.${how}.state`),
    facts: [...decisionFacts(reader, facts), askedByFact(reader, facts.removal, facts.requestedBy)],
    foot: reader.text(`removals.status.foot.${how}`, said),
    spoken: reader.text(`removals.status.${how}.spoken`, said),
  };
}

function executed(reader: Reader, facts: Facts): Standing {
  const { removal } = facts;
  const said = spokenValues(reader, facts);
  const moment = removal.executedAt === undefined ? said.moment : reader.moment(removal.executedAt);
  const services = reader.and(removal.remaining.map((service) => reader.text(`service.${service}`)));
  const remain = services ? `${reader.text("removals.preflight.remain", { services })}.` : "";
  return {
    state: reader.text("removals.status.executed.state"),
    facts: [
      fact(reader, "removals.status.executed.removed", moment),
      ...decisionFacts(reader, facts),
      askedByFact(reader, removal, facts.requestedBy),
      ...(services
        ? [fact(reader, "fact.remaining", reader.text("removals.status.executed.remaining", { services }))]
        : []),
    ],
    foot: reader.text("removals.status.foot.executed", said),
    spoken: reader.text("removals.status.executed.spoken", { ...said, moment, remain }),
  };
}

function noLonger(reader: Reader, { removal, requestedBy }: Facts): Standing {
  const { customerName: name, domain } = removal;
  const voided = removal.voided ?? { why: "customer-changed", at: removal.requestedAt };
  const why = reader.text(`removals.void.${voided.why}.why`, { moment: reader.moment(voided.at) });
  return {
    state: reader.text(`removals.void.${voided.why}.state`),
    why,
    facts: [askedByFact(reader, removal, requestedBy)],
    foot: reader.text("removals.status.foot.refused", { domain }),
    spoken: reader.text("removals.void.spoken", { name, why, domain }),
  };
}

const spokenValues = (reader: Reader, { removal, requestedBy, decidedBy }: Facts) => ({
  name: removal.customerName,
  domain: removal.domain,
  person: requestedBy,
  decider: decidedBy ?? reader.text("person.unknown"),
  moment: reader.moment(removal.decided?.at ?? removal.requestedAt),
});

/** Who decided and when; the comment only where the approver's words may be read. */
function decisionFacts(reader: Reader, { removal, decidedBy, shared = false }: Facts): Fact[] {
  if (!removal.decided) return [];
  const { at, comment } = removal.decided;
  const decider = decidedBy ?? reader.text("person.unknown");
  return [
    fact(reader, "fact.decided-by", decider, ` · ${reader.moment(at)}`),
    ...(comment && !shared ? [fact(reader, "fact.comment", breakable(comment))] : []),
  ];
}

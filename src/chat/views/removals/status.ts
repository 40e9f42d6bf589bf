import { isLeftToDo, isRecorded } from "../../../core/removals/ending/done-there";
import { unreachable } from "../../../core/unreachable";
import type { Reader } from "../../texts/reader";
import { type Fact, fact } from "../facts";
import { problemLine } from "../problem";
import { sentences } from "../sentences";
import { type View, view } from "../view";
import { askedByFact, deciders, whoFact } from "./facts";
import { commentFact, decisionFacts, partsNamed, type Standing, type StandingFacts, spokenValues } from "./standing";
import { stuckStanding } from "./stuck";

/** How a request stands: waiting, being carried out, stuck, or finished, with nothing but ways to go on (R93, R94, B3). */
export function removalStatus(reader: Reader, facts: StandingFacts): View {
  const { removal, may = {} } = facts;
  const { spoken, detail = "", why = "", left = "", signs = [], portal = "", ...standing } = standingOf(reader, facts);
  const { spokenProblem: _, ...problem } = problemLine(reader, facts.problem);
  const isDecided = !["pending", "stuck"].includes(removal.state);
  return view(reader, "removals/status", {
    spoken: sentences(spoken),
    name: removal.customerName,
    ...standing,
    ...problem,
    hasFoot: standing.foot !== "",
    detail,
    hasWhy: why !== "",
    why,
    hasLeft: left !== "",
    left,
    signs,
    comment: facts.comment ?? "",
    mayWithdraw: may.withdraw === true,
    mayRetry: may.tryAgain === true,
    mayClose: may.close === true,
    mayConfirm: may.confirm === true,
    // Of what got stuck, trying again is the next step.
    hasPortal: portal !== "" && left === "",
    hasPortalNext: portal !== "" && left !== "",
    portal,
    isDecided,
    opensRequests: removal.state === "pending",
    mayAsk: may.ask === true,
    // Beside what is left to be done, the history has the way there.
    opensCustomer: removal.state !== "stuck" && portal === "",
    customer: removal.customer,
    removal: removal.id,
    revision: removal.revision,
  });
}

function standingOf(reader: Reader, facts: StandingFacts): Standing {
  const { removal } = facts;
  switch (removal.state) {
    case "pending":
      return pending(reader, facts);
    case "approved":
    case "refused":
      return decided(reader, facts, removal.state);
    case "stuck":
      return removal.stuck ? stuckStanding(reader, facts, removal.stuck) : decided(reader, facts, "approved");
    case "executed":
      return executed(reader, facts);
    case "closed":
      return closed(reader, facts);
    case "void":
      return noLonger(reader, facts);
    default:
      return unreachable(removal.state);
  }
}

function pending(
  reader: Reader,
  { removal, requestedBy: person, approvers: names, unreached = [] }: StandingFacts,
): Standing {
  const { customerName: name, domain } = removal;
  const date = reader.date(removal.expiresAt);
  const approvers = deciders(reader, names);
  const asked = askedByFact(reader, removal, person);
  return {
    state: reader.text("removals.pending.state"),
    detail: reader.text("removals.pending.expires", { date }),
    facts: [
      whoFact(reader, removal),
      asked,
      fact(reader, "fact.decides", approvers),
      ...(unreached.length > 0 ? [fact(reader, "fact.unreached", reader.and(unreached))] : []),
    ],
    foot: reader.text("removals.status.foot.pending"),
    spoken: reader.text("removals.pending.spoken", { name, domain, person, approvers, date }),
  };
}

function decided(reader: Reader, facts: StandingFacts, how: "approved" | "refused"): Standing {
  const said = spokenValues(reader, facts);
  return {
    state: reader.text(`removals.status.${how}.state`),
    facts: [...decisionFacts(reader, facts), askedByFact(reader, facts.removal, facts.requestedBy)],
    foot: reader.text(how === "approved" ? "removals.status.foot.approved" : "removals.status.foot.refused"),
    spoken: reader.text(`removals.status.${how}.spoken`, said),
  };
}

function executed(reader: Reader, facts: StandingFacts): Standing {
  const { removal } = facts;
  const said = spokenValues(reader, facts);
  const moment = removal.executedAt === undefined ? said.moment : reader.moment(removal.executedAt);
  const services = reader.and(removal.remaining.map((service) => reader.text(`service.${service}`)));
  const left = isLeftToDo(removal) ? reader.text("removals.status.executed.left") : "";
  const remain = services ? `${reader.text("removals.preflight.remain", { services })}.` : "";
  return {
    state: reader.text(isRecorded(removal) ? "removals.status.executed.state" : "removals.status.executed.state.there"),
    ...(isLeftToDo(removal) && {
      left,
      portal: facts.partnerCenter ?? "",
    }),
    facts: [
      fact(reader, "removals.status.executed.removed", moment),
      ...doneThereFact(reader, facts),
      ...decisionFacts(reader, facts),
      askedByFact(reader, removal, facts.requestedBy),
      ...(services
        ? [fact(reader, "fact.remaining", reader.text("removals.status.executed.remaining", { services }))]
        : []),
    ],
    foot: "",
    spoken: reader.text("removals.status.executed.spoken", { ...said, moment, left, remain }),
  };
}

/** Who has ended it in Partner Center, where it is only recorded here. */
function doneThereFact(reader: Reader, { removal, doneBy }: StandingFacts): Fact[] {
  if (!removal.doneThere) return [];
  const by = doneBy ?? reader.text("person.unknown");
  return [fact(reader, "fact.done-there", by, ` · ${reader.moment(removal.doneThere.at)}`)];
}

/** Somebody left the relationship as it was, after the removal had got stuck. */
function closed(reader: Reader, facts: StandingFacts): Standing {
  const { removal, shared = false } = facts;
  const said = spokenValues(reader, facts);
  const closer = facts.closedBy ?? reader.text("person.unknown");
  const closedAt = reader.moment(removal.closed?.at ?? removal.requestedAt);
  return {
    state: reader.text("removals.status.closed.state"),
    facts: [
      fact(reader, "fact.closed-by", closer, ` · ${closedAt}`),
      ...commentFact(reader, removal.closed?.comment ?? "", shared),
      ...decisionFacts(reader, { ...facts, shared: true }),
      askedByFact(reader, removal, facts.requestedBy),
    ],
    foot: reader.text("removals.status.foot.refused"),
    spoken: reader.text("removals.status.closed.spoken", { ...said, closer, closedAt }),
  };
}

function noLonger(reader: Reader, facts: StandingFacts): Standing {
  const { removal, requestedBy } = facts;
  const { customerName: name, domain } = removal;
  const voided = removal.voided ?? { why: "customer-changed", at: removal.requestedAt };
  const parts = partsNamed(reader, voided.changed);
  const what = parts && reader.text("removals.void.what", { what: parts });
  const why = reader.text(`removals.void.${voided.why}.why`, { moment: reader.moment(voided.at), what });
  return {
    state: reader.text(`removals.void.${voided.why}.state`),
    why,
    facts: [askedByFact(reader, removal, requestedBy)],
    foot: reader.text("removals.status.foot.refused"),
    spoken: reader.text("removals.void.spoken", { name, why, domain }),
  };
}

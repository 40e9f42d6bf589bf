import type { Person } from "../../../core/people/person";
import type { Removal, Stuck } from "../../../core/removals/removal";
import type { Reader } from "../../texts/reader";
import { fact } from "../facts";
import { mentionsOf, refreshedFor } from "../mentions";
import { type View, view } from "../view";
import { askedByFact, deciders, whoFact } from "./facts";
import { portalOf } from "./findings";
import { whyStuck } from "./stuck";

interface Facts {
  removal: Removal;
  requestedBy: string;
  approvers: readonly string[];
  /** Those who can act on it. */
  actors: readonly Person[];
  /** They are named without being called: a message that may be there already has done so. */
  quietly?: boolean;
}

/** A request to act on as everybody in a conversation may see it: no reason, no comment; who may act gets more by a press. */
export function removalShared(reader: Reader, facts: Facts): View {
  const { removal, requestedBy, quietly = false } = facts;
  const called = quietly ? [] : facts.actors;
  const { state, detail, why, actors, spoken } = removal.stuck
    ? stuckWords(reader, facts, removal.stuck)
    : pendingWords(reader, facts);
  const userIds = refreshedFor(facts.actors);
  return view(reader, "removals/shared", {
    spoken,
    name: removal.customerName,
    state,
    detail,
    hasWhy: why !== "",
    why,
    facts: [
      whoFact(reader, removal),
      askedByFact(reader, removal, requestedBy),
      ...(called.length > 0 ? [] : [actors]),
    ],
    // A refresh for nobody in particular would ask for everybody.
    refreshes: userIds.length > 0,
    userIds,
    ...mentionsOf(reader, actors.label, called),
    removal: removal.id,
  });
}

function pendingWords(reader: Reader, { removal, requestedBy: person, approvers: names }: Facts) {
  const { customerName: name, domain } = removal;
  const date = reader.date(removal.expiresAt);
  const approvers = deciders(reader, names);
  return {
    state: reader.text("removals.pending.state"),
    detail: reader.text("removals.pending.expires", { date }),
    why: "",
    actors: fact(reader, "fact.decides", approvers),
    spoken: reader.text("removals.pending.spoken", { name, domain, person, approvers, date }),
  };
}

function stuckWords(reader: Reader, { removal, requestedBy: person, approvers }: Facts, stuck: Stuck) {
  const { customerName: name, domain } = removal;
  const since = reader.moment(stuck.since);
  const why = whyStuck(reader, stuck);
  const people = reader.or([person, ...approvers]);
  return {
    state: reader.text(portalOf(stuck.findings) ? "removals.stuck.state.portal" : "removals.stuck.state"),
    detail: reader.text("removals.stuck.since", { moment: since }),
    why,
    actors: fact(reader, "fact.may-retry", people),
    spoken: reader.text("removals.shared.stuck.spoken", { name, domain, since, why, people }),
  };
}

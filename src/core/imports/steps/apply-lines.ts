import type { Acceptance } from "../../acceptances/acceptance";
import { taken } from "../../acceptances/take";
import { changeCustomer } from "../../customers/change";
import { type Customer, newCustomer, type Origin } from "../../customers/customer";
import { cardsOf } from "../../invitations/about";
import { byActor } from "../../people/actor";
import type { Person } from "../../people/person";
import type { Change, Deps, Queries } from "../../ports";
import { unreachable } from "../../unreachable";
import type { Listed } from "../import";
import { changesOf } from "./changes";
import type { Compared } from "./compare";
import { appearedIn, asListed, type Outcome } from "./outcome";
import { together } from "./together";

/** Who applies a list, when, and what is said of all new customers in it; `newId` gives another id each time. */
export interface Applying {
  actor: Person;
  at: number;
  origin: Origin;
  newId: () => string;
}

type Saved = Omit<Change<void>, "answer">;

/** What is saved for these lines, together. */
export async function applied(
  deps: Deps,
  queries: Queries,
  compared: readonly Compared[],
  applying: Applying,
): Promise<Change<void>> {
  const changes: Saved[] = [];
  for (const { listed, outcome } of compared) changes.push(await savedOf(deps, queries, listed, outcome, applying));
  return together(undefined, changes);
}

async function savedOf(
  deps: Deps,
  queries: Queries,
  listed: Listed,
  outcome: Outcome,
  applying: Applying,
): Promise<Saved> {
  const { actor } = applying;
  switch (outcome.kind) {
    case "wrong":
    case "same":
    case "waiting":
      return {};
    case "again":
      return listedAgain(deps, queries, outcome.after, actor);
    case "new":
      return added(deps, queries, listed, applying);
    case "changed": {
      const { before, after } = outcome;
      const { events = [], ...change } = await changeCustomer(deps, queries, after);
      const { id: customer, name } = after;
      const changed = changesOf(before, after);
      return { ...change, events: [byActor(actor, { type: "customer.changed", customer, name, changed }), ...events] };
    }
    case "accepted":
      return accepted(deps, queries, listed, outcome, applying);
    case "to-match":
      return waiting(listed, outcome.doubt, applying);
    default:
      return unreachable(outcome);
  }
}

async function listedAgain(deps: Deps, queries: Queries, again: Customer, actor: Person): Promise<Saved> {
  const { events = [], ...change } = await changeCustomer(deps, queries, again);
  const event = byActor(actor, { type: "customer.listed-again", customer: again.id, name: again.name });
  return { ...change, events: [event, ...events] };
}

async function added(
  deps: Deps,
  queries: Queries,
  { name, domain, tenantId, related, tags }: Listed,
  { actor, at, origin, newId }: Applying,
): Promise<Saved> {
  const known = {
    id: newId(),
    name,
    domain,
    state: related ? "active" : "no-relationship",
    origin,
    ...(tenantId && { tenantId }),
    ...(tags.length > 0 && { tags }),
  } as const;
  const event = byActor(actor, { type: "customer.imported", customer: known.id, name });
  return { ...(await changeCustomer(deps, queries, newCustomer(known, at))), events: [event] };
}

async function accepted(
  deps: Deps,
  queries: Queries,
  listed: Listed,
  { customer, invited, waiting: acceptance }: Extract<Outcome, { kind: "accepted" }>,
  { actor, newId }: Applying,
): Promise<Saved> {
  const { invitation } = invited;
  const known = customer && asListed(customer, listed);
  // What was seen of it before is not lost; nobody is there to be asked about what another CSP partner holds of that.
  const { services: leaveOut = [] } = acceptance ?? {};
  const appeared = { ...appearedIn(listed), services: leaveOut };
  const said = { appeared, leaveOut, tags: listed.tags, match: "certain", isListed: true } as const;
  const taking = { ...said, known, invitation, acceptance, newId: newId() };
  const { answer, ...change } = await taken(deps, queries, actor, taking);
  if (!answer.ok) throw new Error(`an acceptance in a list was refused: ${answer.error.kind}`);
  const effects = [...(change.effects ?? []), cardsOf(invitation)];
  return { ...change, effects };
}

function waiting(listed: Listed, match: "probable" | "unmatched", { actor, at, newId }: Applying): Saved {
  const acceptance: Acceptance = {
    ...appearedIn(listed),
    id: newId(),
    source: "imported",
    by: actor.id,
    at,
    state: "waiting",
    revision: 0,
  };
  const { id, name } = acceptance;
  const event = byActor(actor, { type: "acceptance.seen", acceptance: id, name, match });
  return { acceptances: [acceptance], events: [event] };
}

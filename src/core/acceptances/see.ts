import { type Customer, grantedAnew, type Service } from "../customers/customer";
import { nameKey, wordsSought } from "../customers/names";
import { cardsOf } from "../invitations/about";
import { notInvitedBy } from "../invitations/where";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Acceptance, Appeared } from "./acceptance";
import { appearedAs, type TypedAppearance } from "./appeared";
import { holdersIn, matchNow } from "./known";
import type { Match } from "./match";
import { taken, without } from "./take";

/** What came of an acceptance that was seen: recorded for its customer, known already, or waiting for a person. */
export type SeenOutcome =
  | { kind: "recorded"; customer: Customer; match: Extract<Match, { kind: "certain" }> }
  | { kind: "known-already"; customer: Customer }
  | { kind: "waiting"; acceptance: Acceptance };

/**
 * Takes an acceptance of which nobody says what was accepted: what is certain is recorded, everything else waits until a
 * person says whose it is (R19, R43, B1). The same one again is the same answer.
 */
export function seeAcceptance(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  typed: TypedAppearance & { leaveOut?: readonly Service[] },
): Promise<Result<SeenOutcome, Refusal>> {
  const ids = { customer: deps.ids.next(), acceptance: deps.ids.next() };
  return store.change<Result<SeenOutcome, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "invitations.write");
    if (!permitted.ok) return unchanged(permitted);
    const closed = notInvitedBy(queries.tenant, false);
    if (closed) return unchanged(refused(closed));
    const appeared = await appearedAs(queries, typed);
    if (!appeared.ok) return unchanged(appeared);
    const same = (await queries.waitingAcceptances()).find((waiting) => isSameSeen(waiting, appeared.value));
    return seen(deps, queries, actor, { same, appeared: withMore(appeared.value, same) }, typed, ids);
  });
}

async function seen(
  deps: Deps,
  queries: Queries,
  actor: Person,
  { same, appeared }: { same: Acceptance | undefined; appeared: Appeared },
  { leaveOut = [] }: { leaveOut?: readonly Service[] },
  ids: { customer: string; acceptance: string },
): Promise<Change<Result<SeenOutcome, Refusal>>> {
  const { match, known } = await matchNow(queries, appeared);
  const already = holdersIn(known).find((customer) => hasAlready(customer, without(customer, appeared, leaveOut)));
  // An open invitation that it fits was accepted by it, whatever of the customer is known already.
  if (already && holdersIn(known).length === 1 && match.kind === "unmatched")
    return unchanged(ok({ kind: "known-already", customer: already }));
  if (match.kind === "certain") {
    const { invitation, customer } = match.invited;
    const wish = {
      appeared,
      known: customer,
      invitation,
      acceptance: same,
      match: "certain",
      leaveOut,
      newId: ids.customer,
    } as const;
    const change = await taken(deps, queries, actor, wish);
    if (!change.answer.ok) return unchanged(change.answer);
    const answer = ok({ kind: "recorded" as const, customer: change.answer.value, match });
    return { ...change, answer, effects: [...(change.effects ?? []), cardsOf(invitation)] };
  }
  const at = deps.clock.now();
  const fresh = { id: ids.acceptance, source: "seen", by: actor.id, at, state: "waiting", revision: 0 } as const;
  const { services, tenantId } = appeared;
  const acceptance: Acceptance = same
    ? { ...same, services, ...(tenantId && { tenantId }) }
    : { ...appeared, ...fresh };
  if (same && !saysMore(acceptance, same)) return unchanged(ok({ kind: "waiting", acceptance }));
  const { id, name } = acceptance;
  const event = byActor(actor, { type: "acceptance.seen", acceptance: id, name, match: match.kind });
  return { answer: ok({ kind: "waiting", acceptance }), acceptances: [acceptance], events: [event] };
}

/** A customer of ours that is known so, and has granted all of that in this relationship. */
export const hasAlready = (customer: Customer, { domain, tenantId, services }: Appeared): boolean =>
  customer.state === "active" &&
  customer.domain === domain &&
  (!tenantId || customer.tenantId === tenantId) &&
  services.every((service) => grantedAnew(customer).includes(service));

/** The same customer, seen twice. */
export const isSameSeen = (waiting: Appeared, { tenantId, domain, name }: Appeared): boolean =>
  domain === waiting.domain &&
  (!tenantId || !waiting.tenantId || tenantId === waiting.tenantId) &&
  nameKey(wordsSought(name).join(" ")) === nameKey(wordsSought(waiting.name).join(" "));

const saysMore = (later: Appeared, before: Appeared): boolean =>
  later.tenantId !== before.tenantId || later.services.length > before.services.length;

/** What appeared, with what was seen of the same before and waits for somebody. */
const withMore = (appeared: Appeared, waiting: Appeared | undefined): Appeared => {
  const tenantId = appeared.tenantId ?? waiting?.tenantId;
  return {
    ...appeared,
    ...(tenantId && { tenantId }),
    services: [...new Set([...(waiting?.services ?? []), ...appeared.services])],
  };
};

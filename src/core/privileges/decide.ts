import { changeCustomer } from "../customers/change";
import { afterDeciding, decideFollowUp, type Keeping, keepFollowUp, type SeenFollowUp } from "../follow-ups/decide";
import { isOfPrivileges } from "../follow-ups/follow-up";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import type { Deps, Queries, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import type { RemainingPrivileges } from "./follow-up";

type Outcome = Result<RemainingPrivileges, Refusal>;

const rule = { needs: "privileges.decide", is: isOfPrivileges } as const;

/** Ends privileges that stayed after a removal: a step of its own, never part of the removal (R94, C3, B6). */
export function endPrivileges(deps: Deps, store: TenantStore, actor: Person, seen: SeenFollowUp): Promise<Outcome> {
  return decideFollowUp(store, actor, seen, { ...rule, wanted: "ended" }, async (followUp, queries) => {
    const { customer: id, customerName: name, service } = followUp;
    const ended: RemainingPrivileges = {
      ...followUp,
      state: "ended",
      decided: { by: actor.id, at: deps.clock.now() },
    };
    const { events = [], effects = [], ...changed } = await withoutGrant(deps, queries, followUp);
    return {
      answer: ok(ended),
      ...changed,
      followUps: [ended],
      events: [byActor(actor, { type: "privileges.ended", customer: id, name, service }), ...events],
      effects: [...afterDeciding(ended), ...effects],
    };
  });
}

/** Keeps them on purpose, with a reason and until a day, on which they come back (B6). */
export function keepPrivileges(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  wish: Keeping,
): Promise<Outcome> {
  return keepFollowUp(
    deps,
    store,
    actor,
    seen,
    { ...rule, wish },
    ({ customer, customerName: name, service }, keeping) => ({
      type: "privileges.kept",
      customer,
      name,
      service,
      ...keeping,
    }),
  );
}

async function withoutGrant(deps: Deps, queries: Queries, { customer: id, service }: RemainingPrivileges) {
  const customer = await queries.customer(id);
  if (!customer) return {};
  const grants = customer.grants.filter((grant) => grant.partner !== "us" || grant.service !== service);
  return changeCustomer(deps, queries, { ...customer, grants });
}

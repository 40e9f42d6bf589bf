import type { Day } from "../clock";
import { type Customer, type Grant, grantedAnew, type Service } from "../customers/customer";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { grantedInstead } from "./instead";
import { recordKnown, type SeenCustomer } from "./known";
import { daySeen, momentOf } from "./seen-on";

/** Services for which a customer granted us privileges again, as somebody saw it. */
export interface GrantedAgain {
  services: readonly Service[];
  seenOn: Day | undefined;
  /** When the privileges of whoever held a service meanwhile ended. */
  endedOn: Day | undefined;
}

/**
 * Records that the customer granted us privileges again, those left from before a removal among them; a removed one comes
 * back by an invitation only (C10).
 */
export function recordGrantedAgain(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  wish: GrantedAgain,
): Promise<Result<Customer, Refusal>> {
  return recordKnown(deps, store, actor, seen, (customer) => {
    const { id, name, state, removedAt = 0 } = customer;
    if (state === "removed") return refused({ kind: "customer-removed", name, customer: id, removedAt });
    if (wish.services.length === 0) return refused({ kind: "privileges-unchosen", field: "services" });
    const day = daySeen(wish.seenOn, seen.today);
    if (!day.ok) return day;
    const services = wish.services.filter((service) => !grantedAnew(customer).includes(service));
    if (services.length === 0) return ok(undefined);
    const since = momentOf(day.value, seen.today, deps.clock.now(), customer.since);
    const grants = services.map<Grant>((service) => ({
      service,
      partner: "us",
      transacting: true,
      state: "granted",
      since,
      seen: { by: actor.name, how: "seen" },
    }));
    const { endedOn } = wish;
    const known = grantedInstead(deps, actor, customer, { partner: "us", grants, endedOn, today: seen.today });
    if (!known.ok) return known;
    return ok({
      grants: known.value.grants,
      events: [
        ...known.value.events,
        { type: "privileges.granted-again", customer: id, name, services: [...services], on: day.value },
      ],
    });
  });
}

import { type Day, isoDay } from "../clock";
import { type Grant, grantedAnew, type Service } from "../customers/customer";
import { withoutRelationship } from "../customers/refusals";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { grantedInstead } from "./instead";
import { type Recorded, recordKnown, type SeenCustomer } from "./known";
import { daySeen, daysBefore, momentOf } from "./seen-on";

/** Services for which a customer granted us privileges again, as somebody saw it. */
export interface GrantedAgain {
  services: readonly Service[];
  seenOn: Day | undefined;
  /** When the privileges of whoever held a service meanwhile ended. */
  endedOn: Day | undefined;
}

/**
 * Records that the customer granted us privileges again, those left from before a removal among them; one without
 * relationship comes to us, or back, by an invitation only (C10).
 */
export function recordGrantedAgain(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  wish: GrantedAgain,
): Promise<Result<Recorded, Refusal>> {
  return recordKnown(deps, store, actor, seen, (customer) => {
    const unrelated = withoutRelationship(customer);
    if (unrelated) return refused(unrelated);
    if (wish.services.length === 0) return refused({ kind: "privileges-unchosen", field: "services" });
    const anyDay = daySeen(wish.seenOn, seen);
    if (!anyDay.ok) return anyDay;
    const { id, name, since: began } = customer;
    const held = grantedAnew(customer);
    const services = [...new Set(wish.services)].filter((service) => !held.includes(service));
    if (services.length === 0) return ok(undefined);
    const since = Math.max(began, momentOf(anyDay.value, seen, deps.clock.now(), began));
    const grants = services.map((service) => grantToUs(service, since, actor));
    const { dayOf = isoDay } = seen;
    const day = daySeen(wish.seenOn, seen, { notBefore: [dayOf(began), ...daysBefore(customer, grants, seen)] });
    if (!day.ok) return day;
    const { endedOn } = wish;
    const known = grantedInstead(deps, actor, customer, { partner: "us", grants, on: day.value, endedOn, seen });
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

const grantToUs = (service: Service, since: number, { name }: Person): Grant => ({
  service,
  partner: "us",
  transacting: true,
  state: "granted",
  since,
  seen: { by: name, how: "seen" },
});

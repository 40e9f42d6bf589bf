import type { Day } from "../clock";
import type { Customer, Grant, Service } from "../customers/customer";
import { allFit } from "../forms/all-fit";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Tenant } from "../tenant";
import { grantIdentity, isGranted, partnerKey } from "./grants";
import { grantedInstead } from "./instead";
import { type Recorded, recordKnown, type SeenCustomer } from "./known";
import { isOurselves } from "./ourselves";
import { daySeen, daysBefore, momentOf } from "./seen-on";

/** Another partner as somebody saw it with a customer: what it holds, and whether it sells through CSP or advises. */
export interface PartnerSeen {
  partner: string;
  services: readonly Service[];
  transacting: boolean;
  seenOn: Day | undefined;
  /** When the privileges of whoever held a service before ended. */
  endedOn: Day | undefined;
}

/** Records that another partner holds services of a customer, as the customer's own page or the customer says (R47–R49). */
export function recordPartner(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  wish: PartnerSeen,
): Promise<Result<Recorded, Refusal>> {
  return recordKnown(deps, store, actor, seen, (customer, { tenant }) => {
    const name = wish.partner.trim();
    const key = partnerKey(name);
    const chosen: Result<unknown, Refusal> =
      wish.services.length > 0 ? ok(wish.services) : refused({ kind: "privileges-unchosen", field: "services" });
    const fit = allFit({ named: namesAnother(tenant, actor, name), chosen, anyDay: daySeen(wish.seenOn, seen) });
    if (!fit.ok) return fit;
    const { anyDay } = fit.value;
    const { transacting } = wish;
    const partner = { name: calledBefore(customer, key) ?? name };
    const isKnown = (grant: Grant): boolean =>
      customer.grants.some(
        (known) =>
          grantIdentity(known) === grantIdentity(grant) && isGranted(known) && known.transacting === grant.transacting,
      );
    const since = momentOf(anyDay, seen, deps.clock.now(), customer.since);
    const grants = [...new Set(wish.services)]
      .map<Grant>((service) => ({
        service,
        partner,
        transacting,
        state: "granted",
        since,
        seen: { by: actor.name, how: "seen" },
      }))
      .filter((grant) => !isKnown(grant));
    if (grants.length === 0) return ok(undefined);
    const day = daySeen(wish.seenOn, seen, { notBefore: daysBefore(customer, grants, seen) });
    if (!day.ok) return day;
    const { endedOn } = wish;
    const known = grantedInstead(deps, actor, customer, { partner, grants, on: day.value, endedOn, seen });
    if (!known.ok) return known;
    const services = grants.map(({ service }) => service);
    return ok({
      grants: known.value.grants,
      events: [
        ...known.value.events,
        {
          type: "privileges.partner-recorded",
          customer: customer.id,
          name: customer.name,
          partner: partner.name,
          transacting,
          services,
          on: day.value,
          ...(known.value.cspUntil && { cspUntil: known.value.cspUntil }),
        },
      ],
    });
  });
}

/** Somebody has to be named, and not ourselves. */
function namesAnother(tenant: Tenant, actor: Person, name: string): Result<unknown, Refusal> {
  if (!partnerKey(name)) return refused({ kind: "partner-name-needed" });
  const isUs = isOurselves(tenant, name, actor.upn ? [actor.upn] : []);
  return isUs ? refused({ kind: "partner-is-us", name: tenant.name }) : ok(name);
}

/** As this customer's partner is called already. */
function calledBefore({ grants }: Customer, key: string): string | undefined {
  const names = grants.flatMap(({ partner }) => (partner === "us" ? [] : [partner.name]));
  return names.find((name) => partnerKey(name) === key);
}

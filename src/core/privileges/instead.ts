import type { Day } from "../clock";
import type { Customer, Grant } from "../customers/customer";
import type { CoreEvent } from "../events";
import type { Person } from "../people/person";
import type { Deps } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { holdersBeside, type Partner, steppingDown, withGrants, withoutThese } from "./grants";
import { revokedEvent, takenOn } from "./revoke";
import { type Calendar, dayOfGrant, daySeen } from "./seen-on";

interface Wanted {
  partner: Partner;
  grants: readonly Grant[];
  /** When the privileges of whoever held these services ended, where that is said. */
  endedOn: Day | undefined;
  /** The day from which they are granted. */
  on: Day;
  seen: Calendar;
}

interface Instead {
  grants: Grant[];
  events: CoreEvent[];
  /** The day until which the partner that is recorded as an adviser was CSP partner. */
  cspUntil?: Day;
}

/**
 * A customer's grants with these among them. Where another CSP partner holds one of the services, that is refused, or
 * recorded as ended on the day that is said, which is none on which it held them beside this one (R21, R49, C11).
 */
export function grantedInstead(
  deps: Pick<Deps, "clock">,
  actor: Person,
  customer: Customer,
  { partner, grants, endedOn, on, seen }: Wanted,
): Result<Instead, Refusal> {
  const holders = grants.flatMap((grant) => holdersBeside(customer.grants, grant));
  const stepping = grants.flatMap((grant) => steppingDown(customer.grants, grant));
  if (stepping.length > 0) return asAdviser(customer, stepping, { partner, grants, endedOn, on, seen });
  if (holders.length === 0) return ok({ grants: withGrants(customer.grants, grants), events: [] });
  const held = holders.map(({ service, partner: holder }) => ({ service, partner: holder }));
  if (endedOn === undefined) return refused({ kind: "second-holder", partner, held });
  const notBefore = holders.map((holder) => dayOfGrant(holder, seen));
  const ended = daySeen(endedOn, seen, { field: "endedOn", notBefore, latest: on });
  if (!ended.ok) return ended;
  const left = withoutThese(customer.grants, holders, takenOn(deps, actor, ended.value, seen.today));
  return ok({ grants: withGrants(left, grants), events: [revokedEvent(customer, holders, ended.value)] });
}

/** A CSP partner that only advises from now on frees the service: since when, has to be said, and is kept (R21, R49). */
function asAdviser(
  customer: Customer,
  stepping: readonly Grant[],
  { partner, grants, endedOn, on, seen }: Wanted,
): Result<Instead, Refusal> {
  const services = stepping.map(({ service }) => service);
  if (endedOn === undefined) return refused({ kind: "csp-to-adviser", partner, services });
  const notBefore = stepping.map((grant) => dayOfGrant(grant, seen));
  const ended = daySeen(endedOn, seen, { field: "endedOn", notBefore, latest: on });
  if (!ended.ok) return ended;
  const kept = grants.map((grant) =>
    services.includes(grant.service) ? { ...grant, transactedUntil: ended.value } : grant,
  );
  return ok({ grants: withGrants(customer.grants, kept), events: [], cspUntil: ended.value });
}

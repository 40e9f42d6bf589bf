import type { Day } from "../clock";
import type { Customer, Grant } from "../customers/customer";
import type { CoreEvent } from "../events";
import type { Person } from "../people/person";
import type { Deps } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { holdersBeside, type Partner, withGrants, withoutThese } from "./grants";
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

/**
 * A customer's grants with these among them. Where another CSP partner holds one of the services, that is refused, or
 * recorded as ended on the day that is said, which is none on which it held them beside this one (R21, R49, C11).
 */
export function grantedInstead(
  deps: Pick<Deps, "clock">,
  actor: Person,
  customer: Customer,
  { partner, grants, endedOn, on, seen }: Wanted,
): Result<{ grants: Grant[]; events: CoreEvent[] }, Refusal> {
  const holders = grants.flatMap((grant) => holdersBeside(customer.grants, grant));
  if (holders.length === 0) return ok({ grants: withGrants(customer.grants, grants), events: [] });
  const held = holders.map(({ service, partner: holder }) => ({ service, partner: holder }));
  if (endedOn === undefined) return refused({ kind: "second-holder", partner, held });
  const notBefore = holders.map((holder) => dayOfGrant(holder, seen));
  const ended = daySeen(endedOn, seen, { field: "endedOn", notBefore, latest: on });
  if (!ended.ok) return ended;
  const left = withoutThese(customer.grants, holders, takenOn(deps, actor, ended.value, seen.today));
  return ok({ grants: withGrants(left, grants), events: [revokedEvent(customer, holders, ended.value)] });
}

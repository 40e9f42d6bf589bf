import type { Day } from "../clock";
import type { Customer, Grant } from "../customers/customer";
import type { CoreEvent } from "../events";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { grantKey, isGranted, ofOthers, withoutThese } from "./grants";
import { type Recorded, recordKnown, type SeenCustomer } from "./known";
import { type Calendar, dayOfGrant, daySeen } from "./seen-on";

/** What a customer took away, as somebody saw it: privileges of ours and of other partners, by their keys. */
export interface Revocation {
  taken: readonly string[];
  seenOn: Day | undefined;
}

/**
 * Records that the customer took privileges away, of some partners or of all: its own right, at any time (R23, R52). We
 * stay responsible, and nothing else of the customer changes (R24, R25, R53, R54).
 */
export function recordRevocation(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  { taken, seenOn }: Revocation,
): Promise<Result<Recorded, Refusal>> {
  return recordKnown(deps, store, actor, seen, (customer) => {
    const known = customer.grants.filter((grant) => taken.includes(grantKey(grant)));
    if (known.length === 0) return refused({ kind: "privileges-unchosen", field: "taken" });
    const gone = known.filter(isGranted);
    const day = dayTaken(seenOn, gone, seen);
    if (!day.ok) return day;
    if (gone.length === 0) return ok(undefined);
    return ok({
      grants: withoutThese(customer.grants, gone, takenOn(deps, actor, day.value, seen.today)),
      events: [revokedEvent(customer, gone, day.value)],
    });
  });
}

const dayTaken = (seenOn: Day | undefined, gone: readonly Grant[], calendar: Calendar): Result<Day, Refusal> =>
  daySeen(seenOn, calendar, { notBefore: gone.map((grant) => dayOfGrant(grant, calendar)) });

/** Why a customer cannot have taken these away on a day, if it cannot. */
export function takenDayUnfit(
  { grants }: Customer,
  { taken, seenOn }: Revocation,
  calendar: Calendar,
): Refusal | undefined {
  const gone = grants.filter((grant) => isGranted(grant) && taken.includes(grantKey(grant)));
  const day = dayTaken(seenOn, gone, calendar);
  return day.ok ? undefined : day.error;
}

/** When and by whom it was seen; the day where that is not the one on which it is recorded. */
export const takenOn = (
  { clock }: Pick<Deps, "clock">,
  { name }: Person,
  day: Day,
  today: Day,
): NonNullable<Grant["revoked"]> => ({ at: clock.now(), seenBy: name, ...(day < today && { on: day }) });

/** One event for all of whom the customer took privileges away (R52). */
export function revokedEvent({ id, name }: Customer, gone: readonly Grant[], on: Day): CoreEvent {
  const services = gone.filter(({ partner }) => partner === "us").map(({ service }) => service);
  const others = ofOthers(gone);
  return {
    type: "customer.privileges-revoked",
    customer: id,
    name,
    services,
    ...(others.length > 0 && { others }),
    on,
  };
}

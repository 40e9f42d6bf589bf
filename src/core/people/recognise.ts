import { requestsFor } from "../notices/pending-requests";
import { can } from "../permissions";
import { type TenantStore, unchanged } from "../ports";
import { addressIn, addressKey } from "./addresses";
import { isAwaited, type Person } from "./person";
import type { Member } from "./roster";

/** Who was added under one of these addresses and has not been recognised yet. */
function awaitedAs(people: readonly Person[], { addresses }: Member): Person | undefined {
  const keys = addresses.flatMap((address) => addressIn(address) ?? []).map(addressKey);
  return people.find((person) => isAwaited(person) && person.upn && keys.includes(addressKey(person.upn)));
}

/**
 * Binds somebody to the person who was added under their address, as the verified roster tells it. From then on the
 * object id says who it is; the password of a new account has been changed by then (R152). Whoever they were before,
 * without any role any more, is let go of.
 */
export function recognise(store: TenantStore, member: Member): Promise<Person | undefined> {
  return store.change(async (queries) => {
    const known = await queries.personWith(member.objectId);
    const awaited = awaitedAs(await queries.people(), member);
    if (!awaited || (known && known.roles.length > 0)) return unchanged(known);
    const { signIn: _, ...person } = { ...awaited, objectId: member.objectId, mri: member.mri };
    const event = { type: "user.recognised" as const, person: person.id, name: person.name };
    return {
      answer: person,
      people: [...(known ? [{ ...known, objectId: null }] : []), person],
      events: [{ event, by: null, byName: "" }],
      effects: can(person, "removals.approve") ? await requestsFor(queries, person) : [],
    };
  });
}

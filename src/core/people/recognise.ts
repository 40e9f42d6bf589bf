import { type TenantStore, unchanged } from "../ports";
import { addressKey } from "./addresses";
import { isAwaited, type Person } from "./person";
import type { Member } from "./roster";

/** Who was added under one of these addresses and has not been recognised yet. */
export const awaitedAs = (people: readonly Person[], { addresses }: Member): Person | undefined => {
  const keys = addresses.map(addressKey);
  return people.find((person) => isAwaited(person) && person.upn && keys.includes(addressKey(person.upn)));
};

/**
 * Binds somebody to the person who was added under their address, as the verified roster tells it. From then on the
 * object id says who it is; the password of a new account has been changed by then (R152).
 */
export function recognise(store: TenantStore, member: Member): Promise<Person | undefined> {
  return store.change(async (queries) => {
    const known = await queries.personWith(member.objectId);
    const awaited = awaitedAs(await queries.people(), member);
    if (known || !awaited) return unchanged(known);
    const { signIn: _, ...person } = { ...awaited, objectId: member.objectId, mri: member.mri };
    const event = { type: "user.recognised" as const, person: person.id, name: person.name };
    return { answer: person, people: [person], events: [{ event, by: null, byName: "" }] };
  });
}

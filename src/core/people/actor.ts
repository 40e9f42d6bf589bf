import type { CoreEvent, RecordedEvent } from "../events";
import { can, type Permission, permissions, type Role } from "../permissions";
import type { Queries, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { asNamed } from "./admins";
import { personKnown } from "./events";
import type { Person, PersonId } from "./person";

/** Who is speaking, as the verified activity says. */
export interface Speaker {
  id: PersonId;
  mri: string;
  name: string;
}

/**
 * The person behind a verified activity. People we do not know, or who have no role any more, may do nothing (default
 * deny), except the bootstrap admins named in the settings, who become Global admins at their first word.
 */
export async function actorOf(
  store: TenantStore,
  speaker: Speaker,
  admins: readonly PersonId[],
): Promise<Result<Person, Refusal>> {
  const known = await store.person(speaker.id);
  const isMember = known ? known.roles.length > 0 : admins.includes(speaker.id);
  if (!isMember) return refused({ kind: "not-a-member" });
  if (known && known.mri === speaker.mri) return ok(known);
  return store.change(async (queries) => {
    const current = await queries.person(speaker.id);
    if (current) {
      const person: Person = { ...current, mri: speaker.mri };
      return { answer: ok(person), people: [person] };
    }
    const person = asNamed({ ...speaker, roles: [], revision: 0 }, admins);
    return { answer: ok(person), people: [person], events: [byRapport(personKnown(person))] };
  });
}

/** Whether this person may do this; a refusal names the role, the rule and who has it (R59, R101, R126, R142, R182). */
export async function permit(queries: Queries, actor: Person, permission: Permission): Promise<Result<void, Refusal>> {
  if (can(actor, permission)) return ok(undefined);
  return refused({
    kind: "needs-role",
    permission,
    held: actor.roles,
    holders: await namesWith(queries, permissions[permission].roles),
  });
}

/** Names of the people who hold one of these roles. */
export async function namesWith(queries: Queries, roles: readonly Role[]): Promise<string[]> {
  const people = await queries.people();
  return people.filter((person) => person.roles.some((role) => roles.includes(role))).map((person) => person.name);
}

/** An event with the person who did it, for the history. */
export const byActor = (actor: Person, event: CoreEvent): RecordedEvent => ({
  event,
  by: actor.id,
  byName: actor.name,
});

/** An event that Rapport brought about by itself, as when time ran out. */
export const byRapport = (event: CoreEvent): RecordedEvent => ({ event, by: null, byName: "" });

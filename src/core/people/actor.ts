import type { CoreEvent, Happened } from "../events";
import { can, type Permission, permissions, type Role } from "../permissions";
import type { Ledger, Reads } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Person, PersonId } from "./person";

/** Who is speaking, as the verified activity says. */
export interface Speaker {
  id: PersonId;
  mri: string;
  name: string;
}

/**
 * The person behind a verified activity. People we do not know may do nothing (default deny), except the bootstrap
 * admins named in the settings, who become Global admins at their first word.
 */
export async function actorOf(
  ledger: Ledger,
  speaker: Speaker,
  admins: readonly PersonId[],
): Promise<Result<Person, Refusal>> {
  const known = await ledger.person(speaker.id);
  if (known && known.mri === speaker.mri) return ok(known);
  if (!known && !admins.includes(speaker.id)) return refused({ kind: "not-a-member" });
  return ledger.change(async (reads) => {
    const current = await reads.person(speaker.id);
    const person: Person = current
      ? { ...current, mri: speaker.mri }
      : { id: speaker.id, mri: speaker.mri, name: speaker.name, roles: ["global-admin"], revision: 0 };
    return { answer: ok(person), people: [person] };
  });
}

/** Whether this person may do this; a refusal names the role, the rule and who has it (R59, R101, R126, R142, R182). */
export async function permit(reads: Reads, actor: Person, permission: Permission): Promise<Result<void, Refusal>> {
  if (can(actor, permission)) return ok(undefined);
  return refused({
    kind: "needs-role",
    permission,
    held: actor.roles,
    holders: await namesWith(reads, permissions[permission].roles),
  });
}

/** Names of the people who hold one of these roles. */
export async function namesWith(reads: Reads, roles: readonly Role[]): Promise<string[]> {
  const people = await reads.people();
  return people.filter((person) => person.roles.some((role) => roles.includes(role))).map((person) => person.name);
}

/** An event with the person who did it, for the history. */
export const did = (actor: Person, event: CoreEvent): Happened => ({ event, by: actor.id, byName: actor.name });

/** An event that Rapport brought about by itself, as when time ran out. */
export const happened = (event: CoreEvent): Happened => ({ event, by: null, byName: "" });

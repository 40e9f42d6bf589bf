import type { TenantStore } from "../ports";
import { rolesChanged } from "./events";
import { type ObjectId, objectIdOf, type Person } from "./person";

/**
 * Brings people in line with the setting that names the Global admins: who is named has the role, and who was named
 * before and is no longer loses it. What anybody has been given otherwise stays.
 */
export function followAdminSetting(store: TenantStore, admins: readonly ObjectId[]): Promise<void> {
  return store.change(async (queries) => {
    const people = (await queries.people()).filter((person) => isOtherwise(person, admins));
    const named = people.map((person) => asNamed(person, admins));
    const events = named.map((person, n) => ({
      event: rolesChanged(person, people[n]?.roles ?? []),
      by: null,
      byName: "",
    }));
    return { answer: undefined, people: named, events };
  });
}

/** The person as the setting and everybody else would have them. */
export function asNamed({ rolesBySetting = [], ...person }: Person, admins: readonly ObjectId[]): Person {
  const given = person.roles.filter((role) => !rolesBySetting.includes(role));
  if (!admins.includes(objectIdOf(person) ?? "") || given.includes("global-admin")) return { ...person, roles: given };
  return { ...person, roles: ["global-admin", ...given], rolesBySetting: ["global-admin"] };
}

/** Whether the setting says other than what the person has. */
export function isOtherwise(person: Person, admins: readonly ObjectId[]): boolean {
  const { roles, rolesBySetting = [] } = asNamed(person, admins);
  return roles.length !== person.roles.length || rolesBySetting.length !== (person.rolesBySetting ?? []).length;
}

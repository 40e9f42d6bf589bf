import type { TopicsOf } from "../notices/topics";
import type { Role } from "../permissions";
import type { Person, PersonId } from "./person";

/** Which person of the staff it is about. */
interface About {
  person: PersonId;
  name: string;
}

/** What happens to the reseller's own people: `person` by the settings, `user` by somebody who manages users. */
export type PersonEvent =
  | ({ type: "user.added"; address: string; roles: Role[] } & About)
  | ({ type: "user.recognised" } & About)
  | ({ type: "user.roles-changed"; roles: Role[]; before: Role[] } & About)
  | ({ type: "person.known"; roles: Role[] } & About)
  | ({ type: "person.roles-changed"; roles: Role[]; before: Role[] } & About);

export const personTopics: TopicsOf<PersonEvent> = {
  "user.added": "account",
  "user.recognised": "account",
  "user.roles-changed": "account",
  "person.known": undefined,
  "person.roles-changed": undefined,
};

/** A person is known for the first time. */
export const personKnown = ({ id, name, roles }: Person): PersonEvent => ({
  type: "person.known",
  person: id,
  name,
  roles,
});

/** A person has other roles than before. */
export const rolesChanged = ({ id, name, roles }: Person, before: Role[]): PersonEvent => ({
  type: "person.roles-changed",
  person: id,
  name,
  roles,
  before,
});

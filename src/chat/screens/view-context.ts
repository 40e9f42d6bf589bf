import { fold } from "../../core/fold";
import { type Person, signOf } from "../../core/people/person";
import type { Queries } from "../../core/ports";
import type { Turn } from "../context";

/** What showing something needs: also outside a turn, when a worker posts or edits a card. */
export interface ViewContext extends Pick<Turn, "deps" | "reader" | "settings"> {
  store: Queries;
}

/** Rows on a page of a list. */
export const pageSize = 10;

/** Names of people by id; who left keeps a name of their own. */
export async function nameOf(context: ViewContext, id: string | undefined): Promise<string> {
  const person = id === undefined ? undefined : await context.store.person(id);
  return person?.name ?? context.reader.text("person.unknown");
}

/** Names of everybody in the tenant by id, for lists. */
export async function allNames(context: ViewContext): Promise<Map<string, string>> {
  const people = await context.store.people();
  return new Map(people.map((person) => [person.id, person.name]));
}

/** What each of these people is called by, and by what else where somebody here has the same name: the address. */
export async function namesApart(
  { store }: Pick<ViewContext, "store">,
  people: readonly Person[],
): Promise<Map<string, string>> {
  const names = people.length > 0 ? (await store.people()).map(({ name }) => fold(name)) : [];
  const isShared = ({ name }: Person): boolean => names.filter((other) => other === fold(name)).length > 1;
  return new Map(
    people.map((person) => [person.id, isShared(person) ? `${person.name} (${signOf(person)})` : person.name]),
  );
}

import type { Turn } from "../turn-context";

/** What showing something needs: also outside a turn, when a worker posts or edits a card. */
export type Scene = Pick<Turn, "world" | "ledger" | "reader" | "settings">;

/** Rows on a page of a list. */
export const pageSize = 10;

/** Names of people by id; who left keeps a name of their own. */
export async function nameOf(scene: Scene, id: string | undefined): Promise<string> {
  const person = id === undefined ? undefined : await scene.ledger.person(id);
  return person?.name ?? scene.reader.text("person.unknown");
}

/** Names of everybody in the tenant by id, for lists. */
export async function allNames(scene: Scene): Promise<Map<string, string>> {
  const people = await scene.ledger.people();
  return new Map(people.map((person) => [person.id, person.name]));
}

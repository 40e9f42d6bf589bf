import { byActor, byRapport } from "../people/actor";
import type { Person } from "../people/person";
import type { Change, Queries } from "../ports";
import { emptied } from "./empty";
import { givenUp, type Import, withOpen } from "./import";
import { cardsOf } from "./steps/going-on";

/** An import that is not gone on with; told where something of it stays. `person`: who gave it up, or nobody did. */
export async function gaveUp(queries: Queries, list: Import, person: Person | undefined): Promise<Change<Import>> {
  // One that its process never read to the end was given up by nobody.
  const over = { ...givenUp(list), ...(list.state !== "reading" && { givenUpBy: person?.id ?? null }) };
  const change = { ...(await emptied(queries, over)), effects: [cardsOf(over)] };
  if (over.state !== "stopped") return change;
  const { id, file: name, by } = over;
  const brought = (await queries.person(by))?.name ?? "";
  const event = { type: "import.stopped" as const, list: id, name, brought, counts: withOpen(over.counts) };
  return { ...change, events: [person ? byActor(person, event) : byRapport(event)] };
}

import { mayTrade } from "../../../core/enrolment/standing";
import type { Queries } from "../../../core/ports";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Cast, IncomingTurn } from "../../context";
import type { Understood } from "../../language/understood";
import { type Reader, readerFor } from "../../texts/reader";
import { actingCard, nobodyToActAs } from "../../views/help/acting";
import { shown } from "../../views/view";

/**
 * In the demo, to a line that asks to act as somebody: who acts now, whom the edge has changed already, or who there is.
 * `undefined` for every other line, and for one that names nobody and says something else.
 *
 * @param understand what a line means beside that
 */
export async function showActing(
  store: Queries,
  cast: Cast,
  { input, person: { id, name } }: IncomingTurn,
  understand: (store: Queries, line: string) => Promise<Understood<Command>>,
): Promise<Answer | undefined> {
  const meant = input.kind === "text" ? cast.meant(input.text) : undefined;
  if (input.kind !== "text" || !meant) return undefined;
  // "come stai", "come funziona": the Italian word begins many a question.
  if (!meant.isHere && saysElse(await understand(store, input.text), meant.name)) return undefined;
  const { tenant } = store;
  const person = await store.personWith(id);
  const reader: Reader = readerFor(person?.language ?? tenant.language, person?.timeZone ?? tenant.timeZone);
  if (!meant.isHere) return shown(nobodyToActAs(reader, { name: meant.name, people: cast.people }));
  const { ok: trades } = await mayTrade(store);
  const now = person ?? { name, roles: [] };
  return shown(actingCard(reader, { ...now, tenant: tenant.name, trades, people: cast.people, first: cast.first }));
}

/** Whether a line is understood, and not as a search for just that name. */
const saysElse = (understood: Understood<Command>, name: string): boolean =>
  understood.kind !== "unclear" && understood.asked.words.toLowerCase() !== name.toLowerCase();

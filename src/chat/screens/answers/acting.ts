import { mayTrade } from "../../../core/enrolment/standing";
import type { Queries } from "../../../core/ports";
import type { Answer } from "../../answer";
import type { Command } from "../../command";
import type { Cast, IncomingTurn } from "../../context";
import type { Understood } from "../../language/understood";
import { type Reader, readerFor } from "../../texts/reader";
import { actingCard, whoToActAs } from "../../views/help/acting";
import { shown } from "../../views/view";

/**
 * In the demo, to a line that asks to act as somebody: who acts now, whom the edge has changed already, or who there is.
 * `undefined` for every other line, and for one that names nobody and says something else.
 *
 * @param line what was typed, or what a pressed row says
 * @param understand what a line means beside that
 */
export async function showActing(
  store: Queries,
  cast: Cast,
  { person: { id, name }, conversation }: IncomingTurn,
  line: string | undefined,
  understand: (store: Queries, line: string) => Promise<Understood<Command>>,
): Promise<Answer | undefined> {
  const meant = line === undefined ? undefined : cast.meant(line);
  if (line === undefined || !meant) return undefined;
  // "come stai", "come funziona": the Italian word begins many a question.
  const ways = meant.name && !meant.isHere ? [line, meant.name] : [];
  const [whole, bare] = await Promise.all(ways.map((words) => understand(store, words)));
  if (whole && bare && !isOnlyName(whole, meant.name) && !(asksHow(whole) && isOnlyName(bare, meant.name)))
    return undefined;
  const { tenant } = store;
  const person = await store.personWith(id);
  const reader: Reader = readerFor(
    person?.language ?? tenant.language,
    person?.timeZone ?? tenant.timeZone,
    conversation,
  );
  if (!meant.isHere) return shown(whoToActAs(reader, { name: meant.name, people: cast.people }));
  const { ok: trades } = await mayTrade(store);
  const now = person ?? { name, roles: [] };
  return shown(actingCard(reader, { ...now, tenant: tenant.name, trades, people: cast.people, first: cast.first }));
}

/** Whether a line is not understood, or as a search for just that name. */
const isOnlyName = (understood: Understood<Command>, name: string): boolean =>
  understood.kind === "unclear" || understood.asked.words.toLowerCase() === name.toLowerCase();

/** "Come invito": many an Italian name ends as what one does oneself. */
const asksHow = (understood: Understood<Command>): boolean =>
  understood.kind === "command" && understood.command.answers?.includes("howTo") === true;

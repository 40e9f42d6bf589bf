import type { HandedList } from "../core/imports/handed";
import { takeList } from "../core/imports/take";
import type { Answer } from "./answer";
import type { WritingTurn } from "./context";
import { refuse } from "./refuse";
import { rehearsedBeside } from "./rehearse";
import { showImport, showNotHere } from "./screens/imports/import";
import { permitted, understand } from "./understanding";
import { withNote } from "./views/note";
import { longestQuote, quoted, shortened } from "./views/shorten";

/** A file, the lines of the message it came with, and the names of other files in it. */
interface Message {
  file: HandedList;
  lines: readonly string[];
  others: readonly string[];
}

/**
 * A file is a list of customers from the portal, where nobody reads along (R64, R190). What else came with it is told of,
 * and where it is a dry run, the file is left alone.
 */
export async function takeFile(turn: WritingTurn, { file, lines, others }: Message): Promise<Answer> {
  const tried = await rehearsedBeside(turn, lines);
  if (tried) return withNote(tried, turn.reader.text("imports.tried", { file: shortened(file.name, longestQuote) }));
  const words = (await asksForIt(turn, lines)) ? "" : lines.join(" ");
  const beside = [words, ...others].filter(Boolean).map((each) => shortened(each, longestQuote));
  const answer = await permitted(turn, "customers.import", async () => {
    if (turn.incoming.conversation.kind !== "personal") return showNotHere(turn);
    const outcome = await takeList(turn.deps, turn.store, turn.actor, {
      ...file,
      ...(beside.length > 0 && { beside }),
    });
    return outcome.ok ? showImport(turn, outcome.value) : refuse(turn, outcome.error);
  });
  // The card of an import says it by itself, as long as it is there.
  if (beside.length === 0 || answer.shows?.kind === "import") return answer;
  return withNote(answer, turn.reader.text("imports.beside", { what: quoted(turn.reader, beside) }));
}

/** "Importa questo elenco", and nothing else. */
async function asksForIt({ store }: WritingTurn, [line, ...others]: readonly string[]): Promise<boolean> {
  if (line === undefined || others.length > 0) return false;
  const understood = await understand(store, line);
  return understood.kind === "command" && understood.command.name === "imports.take" && !understood.wishes;
}

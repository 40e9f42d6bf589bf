import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { withNote } from "../../views/note";
import { longestQuote, shortened } from "../../views/shorten";
import { showStart } from "./invitations";

/** The form of an invitation to an address that a message names; of several to the first, with the others named. */
export async function beginFromMessage(turn: Turn, named: readonly string[]): Promise<Answer> {
  const [email = "", ...others] = new Set(named);
  const begun = await showStart(turn, { email });
  const addresses = shortened(turn.reader.and(others), longestQuote);
  return others.length > 0
    ? withNote(begun, turn.reader.text("invitations.from-message.others", { addresses }))
    : begun;
}

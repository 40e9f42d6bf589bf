import { parseAddress } from "../../../core/invitations/address";
import { isOurDomain, usOf } from "../../../core/privileges/ourselves";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { withNote } from "../../views/note";
import { longestQuote, shortened } from "../../views/shorten";
import { showStart } from "./start";

/**
 * The form of an invitation to an address that a message names; of several to the first, with the others named. Those of
 * our own, which stand in signatures and greetings, are nobody's to invite.
 */
export async function beginFromMessage(turn: Turn, named: readonly string[]): Promise<Answer> {
  const us = await usOf(turn.store);
  const [email = "", ...others] = new Set(named.filter((each) => !isOurDomain(us, parseAddress(each)?.domain ?? "")));
  const begun = await showStart(turn, { email });
  const addresses = shortened(turn.reader.and(others), longestQuote);
  return others.length > 0
    ? withNote(begun, turn.reader.text("invitations.from-message.others", { addresses }))
    : begun;
}

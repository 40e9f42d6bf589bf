import { addressesIn } from "../../../core/invitations/address";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { withNote } from "../../views/note";
import { showStart } from "./invitations";

/** The form of an invitation to the address that a message names; of several the first, with the others named. */
export async function beginFromMessage(turn: Turn, message: string): Promise<Answer> {
  const named = addressesIn(message).flatMap(({ address }) => (address ? [address.email] : []));
  const [email = "", ...others] = new Set(named);
  const begun = await showStart(turn, { email });
  return others.length > 0
    ? withNote(begun, turn.reader.text("invitations.from-message.others", { addresses: turn.reader.and(others) }))
    : begun;
}

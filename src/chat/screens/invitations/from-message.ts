import { eachOnce, parseAddress } from "../../../core/invitations/address";
import { isOurDomain, usOf } from "../../../core/privileges/ourselves";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { showStart } from "./start";

/**
 * The form of an invitation to an address that a message names; of several to the first, with a press for each
 * other. Those of
 * our own, which stand in signatures and greetings, are nobody's to invite.
 */
export async function beginFromMessage(turn: Turn, named: readonly string[]): Promise<Answer> {
  const us = await usOf(turn.store);
  const theirs = named.filter((each) => !isOurDomain(us, parseAddress(each)?.domain ?? ""));
  const [email = "", ...others] = eachOnce(theirs);
  return showStart(turn, { email, others });
}

import { fold } from "../../core/fold";
import type { Invitation } from "../../core/invitations/invitation";
import type { Answer } from "../answer";
import { refuse } from "../refuse";
import type { Turn } from "../turn-context";
import { invitationsList } from "../views/invitations/list";
import { shown } from "../views/view";
import { allNames } from "./scene";

/**
 * Finds the one open invitation that is meant, by customer, address or domain; several are listed, and nothing is
 * done yet.
 */
export async function withInvitationNamed(
  turn: Turn,
  words: string,
  states: readonly Invitation["state"][],
  goOn: (invitation: Invitation) => Promise<Answer>,
): Promise<Answer> {
  const wanted = fold(words.trim());
  const open = (await turn.ledger.invitations()).filter((invitation) => states.includes(invitation.state));
  const fits = open.filter((invitation) => fold(`${invitation.customerName} ${invitation.email}`).includes(wanted));
  const [only] = fits;
  if (fits.length === 1 && only) return goOn(only);
  if (fits.length === 0) return refuse(turn, { kind: "not-found", what: "invitation", words });
  const people = await allNames(turn);
  return shown(
    invitationsList(turn.reader, { invitations: fits, people, now: turn.world.clock.now(), mayWrite: true }),
  );
}

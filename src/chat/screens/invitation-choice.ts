import { fold } from "../../core/fold";
import type { Invitation } from "../../core/invitations/invitation";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { refuse } from "../refuse";
import { invitationsList } from "../views/invitations/list";
import { shown } from "../views/view";
import { invitationView } from "./invitations";
import { allNames, pageSize } from "./view-context";

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
  const named = (await turn.store.invitations()).filter(({ customerName, email }) =>
    fold(`${customerName} ${email}`).includes(wanted),
  );
  const fits = named.filter((invitation) => states.includes(invitation.state));
  const [only] = fits;
  if (fits.length === 1 && only) return goOn(only);
  const [other] = named;
  // It is there, only not at that point: its card says where it stands.
  if (fits.length === 0 && named.length === 1 && other) return shown(await invitationView(turn, other, turn.actor));
  if (fits.length === 0) return refuse(turn, { kind: "not-found", what: "invitation", words });
  const people = await allNames(turn);
  const page = { rows: fits.slice(0, pageSize), from: 1, total: fits.length };
  return shown(invitationsList(turn.reader, { page, people, now: turn.deps.clock.now(), mayWrite: true }));
}

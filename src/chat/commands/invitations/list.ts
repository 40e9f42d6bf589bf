import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
import { allNames } from "../../screens/scene";
import type { Turn } from "../../turn-context";
import { invitationsList } from "../../views/invitations/list";
import { shown } from "../../views/view";

/** The open invitations with their age. */
export async function showInvitations(turn: Turn) {
  const invitations = await turn.ledger.invitations();
  const people = await allNames(turn);
  const mayWrite = can(turn.actor, "invitations.write");
  return shown(invitationsList(turn.reader, { invitations, people, now: turn.world.clock.now(), mayWrite }));
}

export const listInvitations = defineCommand({
  name: "invitations.list",
  task: "invitations",
  words: {
    en: ["invitations", "open invitations", "pending invitations", "list invitations"],
    it: ["inviti", "inviti aperti", "inviti in attesa", "elenco inviti", "elenco degli inviti"],
  },
  argument: "none",
  needs: "invitations.read",
  writes: false,
  run: (turn) => showInvitations(turn),
});

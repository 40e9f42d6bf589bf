import { defineCommand } from "../../command";
import { showInvitations } from "../../screens/open-items";

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

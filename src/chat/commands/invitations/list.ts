import { defineCommand } from "../../command";
import { showInvitationsAsked } from "../../screens/open-items";

export const listInvitations = defineCommand({
  name: "invitations.list",
  task: "invitations",
  words: {
    en: {
      shown: "invitations",
      names: ["open invitations", "pending invitations", "list invitations", "our invitations", "invites"],
      nouns: ["invitations", "invites", "drafts"],
    },
    it: {
      shown: "inviti",
      names: ["inviti aperti", "inviti in attesa", "elenco inviti", "elenco degli inviti", "i nostri inviti"],
      nouns: ["inviti", "bozze"],
    },
  },
  slots: ["person"],
  argument: "none",
  needs: "invitations.read",
  writes: false,
  run: showInvitationsAsked,
});

import { defineCommand } from "../../command";
import { showLinks } from "../../screens/links";

export const showOurLinks = defineCommand({
  name: "links.show",
  task: "invitations",
  words: {
    en: ["links", "our links", "invitation links"],
    it: ["collegamenti", "i nostri collegamenti", "collegamenti di invito"],
  },
  argument: "none",
  needs: "invitations.read",
  writes: false,
  run: (turn) => showLinks(turn),
});

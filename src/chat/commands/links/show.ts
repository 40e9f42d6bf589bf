import { defineCommand } from "../../command";
import { showLinksAsked } from "../../screens/links";

export const showOurLinks = defineCommand({
  name: "links.show",
  task: "invitations",
  words: {
    en: {
      shown: "links",
      names: ["our links", "invitation links", "our link"],
      nouns: ["links", "link", "url"],
    },
    it: {
      shown: "collegamenti",
      names: ["i nostri collegamenti", "collegamenti di invito", "il nostro collegamento", "i nostri link"],
      nouns: ["collegamenti", "link", "collegamento"],
    },
  },
  slots: ["provider"],
  argument: "none",
  needs: "invitations.read",
  writes: false,
  run: (turn, asked) => showLinksAsked(turn, asked),
});

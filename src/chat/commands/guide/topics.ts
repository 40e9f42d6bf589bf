import { defineCommand } from "../../command";
import { showGuide } from "../../screens/guide";

/** The topics of the guide, or the one of which a line asks what it is. */
export const openGuide = defineCommand({
  name: "guide",
  task: "settings",
  words: {
    en: { shown: "topics", names: ["topic", "guide topics", "list of topics", "topics of the guide"] },
    it: { shown: "argomenti", names: ["argomento", "elenco degli argomenti", "argomenti della guida"] },
  },
  explains: true,
  argument: "none",
  writes: false,
  run: async (turn, asked) => showGuide(turn, asked),
});

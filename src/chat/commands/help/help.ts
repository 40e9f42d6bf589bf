import { type Command, defineCommand } from "../../command";
import { showHelp } from "../../screens/help";

export const help = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "help",
    task: "settings",
    words: {
      en: {
        shown: "help",
        names: ["guide", "commands", "what can i do", "what can you do", "menu"],
        nouns: ["help", "guide", "commands", "menu"],
      },
      it: {
        shown: "aiuto",
        names: ["guida", "comandi", "che cosa posso fare", "cosa posso fare", "cosa sai fare", "cosa puoi fare"],
        nouns: ["aiuto", "comandi", "guida"],
      },
    },
    takesAnything: true,
    slots: [],
    argument: "optional",
    writes: false,
    run: (turn, asked) => showHelp(turn, all(), asked),
  });

import { type Command, defineCommand } from "../../command";
import { showHelp } from "../../screens/help";

export const help = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "help",
    task: "settings",
    words: {
      en: ["help", "commands", "what can i do", "what can you do", "menu"],
      it: ["aiuto", "guida", "comandi", "che cosa posso fare", "cosa posso fare", "cosa sai fare", "cosa puoi fare"],
    },
    argument: "optional",
    writes: false,
    run: async (turn) => showHelp(turn, all()),
  });

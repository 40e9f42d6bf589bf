import { defineCommand } from "../../command";
import { showBoard } from "../../screens/board/board";

export const showOurBoard = defineCommand({
  name: "board",
  task: "settings",
  words: {
    en: {
      shown: "board",
      names: ["dashboard", "today", "what needs me", "what needs me today", "my board", "the board", "overview"],
      nouns: ["board", "dashboard"],
    },
    it: {
      shown: "quadro",
      names: ["cruscotto", "oggi", "il quadro", "il cruscotto", "che cosa c'è da fare", "cosa c'è da fare"],
      nouns: ["quadro", "cruscotto"],
    },
  },
  argument: "none",
  writes: false,
  run: showBoard,
});

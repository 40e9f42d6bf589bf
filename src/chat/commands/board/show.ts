import { defineCommand } from "../../command";
import { showBoard } from "../../screens/board/board";
import { withNamesUnread } from "../../screens/others-named";

export const showOurBoard = defineCommand({
  name: "board",
  task: "settings",
  words: {
    en: {
      shown: "board",
      names: [
        "dashboard",
        "today",
        "what needs me",
        "what needs me today",
        "what needs attention",
        "what needs my attention",
        "what needs our attention",
        "my board",
        "the board",
        "overview",
        "what do i have to do",
        "what do we have to do",
        "what should i do",
        "what must i do",
        "what do i need to do",
        "what is there to do",
        "what have i got to do",
      ],
      nouns: ["board", "dashboard", "attention"],
    },
    it: {
      shown: "quadro",
      names: [
        "cruscotto",
        "oggi",
        "il quadro",
        "il cruscotto",
        "che cosa c'è da fare",
        "cosa c'è da fare",
        "cosa devo fare",
        "che cosa devo fare",
        "cosa dobbiamo fare",
        "che cosa dobbiamo fare",
        "cosa ho da fare",
        "che cosa ho da fare",
        "cosa mi aspetta",
        "che cosa mi aspetta",
        "cosa aspetta me",
        "che cosa aspetta me",
      ],
      nouns: ["quadro", "cruscotto", "attenzione"],
    },
  },
  argument: "none",
  writes: false,
  run: async (turn, asked) => withNamesUnread(turn, asked, await showBoard(turn), "board.not-narrowed"),
});

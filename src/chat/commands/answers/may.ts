import { type Command, defineCommand } from "../../command";
import { showMay } from "../../screens/answers/deeds";

export const mayAnswer = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "answers.may",
    task: "elsewhere",
    words: {
      en: {
        shown: "may i",
      },
      it: {
        shown: "posso",
      },
    },
    answers: ["may"],
    slots: ["customer", "provider", "address", "person"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showMay(turn, all(), asked),
  });

import { type Command, defineCommand } from "../../command";
import { showHow } from "../../screens/answers/deeds";

export const howAnswer = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "answers.how",
    task: "elsewhere",
    words: {
      en: {
        shown: "how do i",
      },
      it: {
        shown: "come si fa",
      },
    },
    answers: ["howTo"],
    slots: ["customer", "provider", "address"],
    argument: "none",
    writes: false,
    run: async (turn, asked) => showHow(turn, all(), asked),
  });

import { type Command, defineCommand } from "../../command";
import { showAbout } from "../../screens/answers/talk";

/** What Rapport is, who it is, and what is to be done with it. */
export const about = (all: () => readonly Command[]): Command =>
  defineCommand({
    name: "answers.about",
    task: "elsewhere",
    words: {
      en: { shown: "what is this", names: ["what is rapport", "who are you", "about rapport"] },
      it: { shown: "che cos'è questo", names: ["cos'è rapport", "che cos'è rapport", "chi sei", "cosa sei"] },
    },
    argument: "none",
    writes: false,
    run: async (turn) => showAbout(turn, all()),
  });

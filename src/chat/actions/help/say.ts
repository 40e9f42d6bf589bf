import { z } from "zod";
import { type Action, defineAction } from "../../action";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";

/** A row of help or of "did you mean": says the words for the person. Words that write are not said (card design 7). */
export const sayWords = (say: (turn: Turn, text: string) => Promise<Answer>): Action =>
  defineAction({
    verb: "say",
    writes: false,
    data: z.object({ text: z.string().min(1).max(500) }),
    run: (turn, { text }) => say(turn, text),
  });

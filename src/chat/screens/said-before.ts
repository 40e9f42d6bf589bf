import type { Answer } from "../answer";
import type { Turn } from "../context";
import { keepTyped } from "../refuse";
import { withNote } from "../views/note";

/** How something stands that was decided otherwise before, with what was typed for it: that has changed nothing. */
export const saidBefore = (turn: Turn, answer: Answer): Answer =>
  keepTyped(turn, withNote(answer, turn.reader.text("follow-ups.said-before")));

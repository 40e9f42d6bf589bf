import type { Refusal } from "../core/refusals";
import type { Answer } from "./answer";
import type { Turn } from "./context";
import { refusalCard } from "./views/refusals/refusal";
import { shown } from "./views/view";

/** A refusal as a card of its own, for what was typed or pressed (B11). */
export const refuse = (turn: Turn, refusal: Refusal): Answer =>
  shown(
    refusalCard(turn.reader, { refusal, asked: turn.incoming.input.kind === "text" ? turn.incoming.input.text : "" }),
  );

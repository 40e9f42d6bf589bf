import type { Refusal } from "../../../core/refusals";
import type { Removal } from "../../../core/removals/removal";
import type { RemovalId } from "../../../core/removals/removal-id";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { personalView } from "./removals";

/**
 * The request as it stands after a press, also when somebody had decided it before (card design: no dead buttons); the
 * same card again when something was missing on it.
 */
export async function afterDecision(turn: Turn, id: RemovalId, outcome: Result<Removal, Refusal>): Promise<Answer> {
  if (outcome.ok) return standing(turn, outcome.value);
  if (outcome.error.kind === "already-decided") return standing(turn, outcome.error.removal);
  const problem = problemOf(turn.reader, outcome.error);
  const current = problem === undefined ? undefined : await turn.store.removal(id);
  return current ? shown(await personalView(turn, current, turn.actor, problem)) : refuse(turn, outcome.error);
}

/** How it stands now, for whoever pressed; the message says the same to everybody, without what is private. */
const standing = async (turn: Turn, removal: Removal): Promise<Answer> => ({
  ...replaced(await personalView(turn, removal, turn.actor)),
  shows: { kind: "removal", id: removal.id },
});

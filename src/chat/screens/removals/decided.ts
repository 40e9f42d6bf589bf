import type { Refusal } from "../../../core/refusals";
import { mayDecide } from "../../../core/removals/policy";
import type { Removal } from "../../../core/removals/removal";
import type { RemovalId } from "../../../core/removals/removal-id";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { keepTyped, refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { personalView } from "./removals";

/** The request as it stands after a press, also when somebody had decided it before (card design: no dead buttons). */
export async function afterDecision(
  turn: Turn,
  seen: { removal: RemovalId; comment?: string },
  outcome: Result<Removal, Refusal>,
): Promise<Answer> {
  return outcome.ok ? standing(turn, outcome.value) : decideAgain(turn, seen, outcome.error);
}

/** The same card with the comment that was typed and what is wrong; where nothing is left to decide, how it stands. */
export async function decideAgain(
  turn: Turn,
  { removal, comment = "" }: { removal: RemovalId; comment?: string },
  refusal: Refusal,
): Promise<Answer> {
  if (refusal.kind === "already-decided") {
    const answer = await standing(turn, refusal.removal);
    if (isSaidIn(refusal.removal, turn, comment)) return answer;
    return keepTyped(turn, withNote(answer, turn.reader.text("removals.not-recorded")));
  }
  const problem = problemOf(turn.reader, refusal);
  const current = problem && (await turn.store.removal(removal));
  if (!current) return refuse(turn, refusal);
  const again = shown(await personalView(turn, current, turn.actor, { problem, comment }));
  const isForm = ["pending", "stuck"].includes(current.state) && mayDecide(turn.actor, current);
  return isForm ? again : keepTyped(turn, again);
}

/** After a form was sent that had been begun before the request was decided: how that stands, and what was typed. */
export const decidedMeanwhile = async (turn: Turn, removal: Removal): Promise<Answer> =>
  keepTyped(turn, withNote(await standing(turn, removal), turn.reader.text("removals.decided-meanwhile")));

/** The same press delivered once more: what it says is part of the request already. */
function isSaidIn(removal: Removal, { actor: { id }, incoming: { input } }: Turn, comment: string): boolean {
  const { state, decided, closed, voided, requestedBy } = removal;
  const isContrary = input.kind === "press" && (input.verb === "removal.refuse") !== (state === "refused");
  const isSame = (said: Removal["decided"]): boolean => said?.by === id && said.comment === comment.trim();
  return (isSame(decided) && !isContrary) || isSame(closed) || (voided?.why === "withdrawn" && requestedBy === id);
}

/** How it stands now, for whoever pressed; the message says the same to everybody, without what is private. */
const standing = async (turn: Turn, removal: Removal): Promise<Answer> => ({
  ...replaced(await personalView(turn, removal, turn.actor)),
  shows: { kind: "removal", id: removal.id, revision: removal.revision },
});

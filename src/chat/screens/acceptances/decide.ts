import { decideAcceptance, type Said, type SeenWaiting } from "../../../core/acceptances/decide";
import type { InvitationId } from "../../../core/invitations/invitation";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn, WritingTurn } from "../../context";
import { asNoChoice, refuse } from "../../refuse";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { besidesIn } from "../accounts/adding";
import { withPressed } from "../pressed";
import { inPlace, showAcceptance } from "./acceptances";

/** Records what was said of an acceptance, and shows how it stands then, in place of the card that was pressed. */
export async function decideAndShow(turn: WritingTurn, seen: SeenWaiting, said: Said): Promise<Answer> {
  const { deps, store, actor } = turn;
  if (said.decision === "of-invitation" && !said.invitation)
    return showDecidedAgain(turn, seen.id, { kind: "invitation-needed" });
  const outcome = await decideAcceptance(deps, store, actor, seen, said);
  const chosen = said.decision === "of-invitation" ? said.invitation : undefined;
  if (!outcome.ok) return showDecidedAgain(turn, seen.id, outcome.error, chosen);
  return inPlace(await showAcceptance(turn, outcome.value.acceptance));
}

/** The card once more as it stands, with what was wrong; a refusal that another press cannot mend is said by itself. */
export function showDecidedAgain(turn: Turn, id: string, refusal: Refusal, invited?: InvitationId): Promise<Answer> {
  return withPressed(turn, "acceptance", id, async (acceptance) => {
    // What has been said of it meanwhile leaves nothing to mend.
    if (acceptance.state !== "waiting")
      return inPlace(withNote(await showAcceptance(turn, acceptance), turn.reader.text("follow-ups.said-before")));
    const problem = askedOf(turn, refusal) ?? problemOf(turn.reader, asNoChoice(refusal, "invitation", "invited"));
    const held = refusal.kind === "service-held" ? refusal.held : [];
    const isAsked = refusal.kind === "acceptance-unlike" || refusal.kind === "acceptance-of-another";
    const other = isAsked ? refusal.customer : undefined;
    const withoutId = refusal.kind === "tenant-id-differs" || refusal.kind === "tenant-id-in-use";
    const again = { problem, held, other, invited, withoutId, besides: besidesIn(refusal) };
    return problem ? inPlace(await showAcceptance(turn, acceptance, again)) : refuse(turn, refusal);
  });
}

/** What appeared is seen already, and is not corrected here: what is asked is whether it is so all the same. */
function askedOf({ reader }: Turn, refusal: Refusal): Problem | undefined {
  if (refusal.kind === "tenant-id-differs" || refusal.kind === "tenant-id-in-use")
    return { text: reader.text(`problem.${refusal.kind}.waiting`, { name: refusal.name }) };
  if (refusal.kind !== "acceptance-of-another") return undefined;
  const { name, domain, invited } = refusal;
  return { text: reader.text("problem.acceptance-of-another.waiting", { name, domain, invited }), field: "invited" };
}

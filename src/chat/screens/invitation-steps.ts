import type { Invitation } from "../../core/invitations/invitation";
import type { Refusal } from "../../core/refusals";
import type { Result } from "../../core/result";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { refuse } from "../refuse";
import { replaced, shown } from "../views/view";
import { type EditorState, editorView, invitationView } from "./invitations";

/** The invitation with this id, or a refusal that says it is not there. */
export async function withInvitation(
  turn: Turn,
  id: string,
  goOn: (invitation: Invitation) => Promise<Answer>,
): Promise<Answer> {
  const invitation = await turn.store.invitation(id);
  return invitation ? goOn(invitation) : refuse(turn, { kind: "not-found", what: "invitation", words: id });
}

/** After a write: the invitation as it is now; when it had changed meanwhile, that is what is shown. */
export async function afterWrite(turn: Turn, id: string, outcome: Result<Invitation, Refusal>): Promise<Answer> {
  if (outcome.ok) return replaced(await invitationView(turn, outcome.value, turn.actor));
  if (outcome.error.kind !== "changed-meanwhile") return refuse(turn, outcome.error);
  return withInvitation(turn, id, async (current) => replaced(await invitationView(turn, current, turn.actor)));
}

/** After saving text: the draft, or the editor with what was typed and what is wrong with it. */
export async function afterSaving(
  turn: Turn,
  id: string,
  typed: readonly [string, string],
  outcome: Result<Invitation, Refusal>,
): Promise<Answer> {
  const state = outcome.ok ? undefined : faultOf(outcome.error);
  if (!state) return afterWrite(turn, id, outcome);
  return withInvitation(turn, id, async (current) => shown(await editorView(turn, current, { typed, ...state })));
}

function faultOf(refusal: Refusal): EditorState | undefined {
  if (refusal.kind === "text-unfit") {
    const { paragraph, fault, found } = refusal;
    return { fault: { paragraph, fault, found } };
  }
  if (refusal.kind !== "text-too-long") return undefined;
  const { paragraph, limit, length } = refusal;
  return { fault: { paragraph, tooLong: { limit, length } } };
}

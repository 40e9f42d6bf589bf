import type { Customer, Service } from "../../../core/customers/customer";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { invitationAccepted } from "../../views/invitations/accepted";
import { problemOf } from "../../views/refusals/refusal-views";
import { replaced, shown } from "../../views/view";
import { withPressed } from "../pressed";
import { acceptanceView, type EditorState, editorView, invitationView } from "./invitations";

/** After a write: the invitation as it is now; when it had changed meanwhile, that is what is shown. */
export async function afterWrite(turn: Turn, id: string, outcome: Result<Invitation, Refusal>): Promise<Answer> {
  if (outcome.ok) return replaced(await invitationView(turn, outcome.value, turn.actor));
  const { kind } = outcome.error;
  if (kind !== "changed-meanwhile" && kind !== "not-found") return refuse(turn, outcome.error);
  return withPressed(turn, "invitation", id, async (current) =>
    replaced(await invitationView(turn, current, turn.actor)),
  );
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
  return withPressed(turn, "invitation", id, async (current) =>
    shown(await editorView(turn, current, { typed, ...state })),
  );
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

/** What a person says to have seen, as it was typed on the form. */
export interface TypedAcceptance {
  name: string;
  tenantId: string;
  chosen: Service[];
}

/** After an acceptance was recorded: what it gave; or the form again, with what was typed and what is wrong with it. */
export async function afterAcceptance(
  turn: Turn,
  invitation: Invitation,
  typed: TypedAcceptance,
  outcome: Result<Customer, Refusal>,
): Promise<Answer> {
  const { store, reader } = turn;
  if (outcome.ok) {
    const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
    return replaced(invitationAccepted(reader, { customer: outcome.value, invitation, ...(provider && { provider }) }));
  }
  const problem = problemOf(reader, outcome.error);
  if (!problem) return refuse(turn, outcome.error);
  return shown(await acceptanceView(turn, invitation, { ...typed, problem }));
}

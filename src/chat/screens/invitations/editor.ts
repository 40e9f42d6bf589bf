import type { Invitation } from "../../../core/invitations/invitation";
import type { Turn } from "../../context";
import { invitationText } from "../../texts/invitation-text";
import { type EditorFault, invitationEditor } from "../../views/invitations/editor";
import type { Problem } from "../../views/problem";
import type { View } from "../../views/view";

interface EditorState {
  typed?: readonly [string, string];
  fault?: EditorFault;
  problem?: Problem;
}

/** The two free paragraphs to edit, with what was typed and what is wrong with it (R41). */
export async function editorView(turn: Turn, invitation: Invitation, state: EditorState = {}): Promise<View> {
  const { store, reader } = turn;
  const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
  return invitationEditor(reader, { invitation, text: invitationText(invitation, store.tenant, provider), ...state });
}

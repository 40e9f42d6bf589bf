import type { Invitation } from "../core/invitations/invitation";
import { bodyOf } from "../core/invitations/text";
import type { World } from "../core/ports";
import { invitationText } from "./invitation-text";

/** What the page of an invitation offers for sending; nothing once it is closed, or when there is no such page. */
export async function openDraft(
  { store }: World,
  page: string,
): Promise<{ invitation: Invitation; subject: string; body: string } | undefined> {
  const found = await store.invitationByPage(page);
  if (!found || found.invitation.state === "discarded" || found.invitation.state === "accepted") return undefined;
  const { invitation, tenant } = found;
  const ledger = await store.ledger(tenant);
  if (!ledger) return undefined;
  const provider = invitation.provider ? await ledger.provider(invitation.provider) : undefined;
  const text = invitationText(invitation, ledger.tenant, provider);
  return { invitation, subject: text.subject, body: bodyOf(text) };
}

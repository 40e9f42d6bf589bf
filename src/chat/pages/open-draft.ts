import type { Invitation } from "../../core/invitations/invitation";
import { isFitToSend } from "../../core/invitations/lifecycle";
import { isPageOpen } from "../../core/invitations/page";
import { bodyOf } from "../../core/invitations/text";
import type { AllDeps } from "../../core/ports";
import { invitationText } from "../texts/invitation-text";

/**
 * What the page of an invitation offers for sending; nothing once it is closed, when there is no such page, or while its
 * text has another link than ours.
 */
export async function openDraft(
  { stores, clock }: AllDeps,
  page: string,
): Promise<{ invitation: Invitation; subject: string; body: string } | undefined> {
  const found = await stores.invitationByPage(page);
  if (!found || !isPageOpen(found.invitation, clock.now())) return undefined;
  const { invitation, tenant } = found;
  const store = await stores.of(tenant);
  if (!store) return undefined;
  const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
  const text = invitationText(invitation, store.tenant, provider);
  const body = bodyOf(text);
  return (await isFitToSend(store, invitation, body)) ? { invitation, subject: text.subject, body } : undefined;
}

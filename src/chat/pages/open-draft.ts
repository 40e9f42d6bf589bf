import type { Millis } from "../../core/clock";
import type { Invitation } from "../../core/invitations/invitation";
import { isFitToSend } from "../../core/invitations/lifecycle";
import { isPageOpen } from "../../core/invitations/page";
import { bodyOf } from "../../core/invitations/text";
import type { AllDeps } from "../../core/ports";
import { invitationText } from "../texts/invitation-text";

interface OpenedDraft {
  invitation: Invitation;
  subject: string;
  body: string;
  /** Who says to have sent it and when, in our time zone; nothing while it is to be sent. */
  sent?: { by: string; at: Millis; timeZone: string };
}

/**
 * What the page of an invitation offers for sending; nothing once it is closed, when there is no such page, or while its
 * text has another link than ours.
 */
export async function openDraft({ stores, clock }: AllDeps, page: string): Promise<OpenedDraft | undefined> {
  const found = await stores.invitationByPage(page);
  if (!found || !isPageOpen(found.invitation, clock.now())) return undefined;
  const { invitation, tenant } = found;
  const store = await stores.of(tenant);
  if (!store) return undefined;
  const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
  const text = invitationText(invitation, store.tenant, provider);
  const body = bodyOf(text);
  if (!(await isFitToSend(store, invitation, body))) return undefined;
  const { sent } = invitation.state === "sent" ? invitation : {};
  const by = sent && (await store.person(sent.by))?.name;
  return {
    invitation,
    subject: text.subject,
    body,
    ...(sent && { sent: { by: by ?? "", at: sent.at, timeZone: store.tenant.timeZone } }),
  };
}

import { closedCloud } from "../../../core/clouds";
import { conflictsWith } from "../../../core/invitations/draft";
import { type Invitation, isToSend } from "../../../core/invitations/invitation";
import { isFitToSend } from "../../../core/invitations/lifecycle";
import { outlookAddress } from "../../../core/invitations/mail";
import { isPageOpen } from "../../../core/invitations/page";
import { bodyOf, type InvitationText } from "../../../core/invitations/text";
import { mayInvite } from "../../../core/invitations/where";
import type { Person } from "../../../core/people/person";
import type { Turn } from "../../context";
import { invitationText } from "../../texts/invitation-text";
import { invitationDraft } from "../../views/invitations/draft";
import { invitationStatus } from "../../views/invitations/status";
import type { View } from "../../views/view";
import { reminderShown } from "../reminders/shown";
import { nameOf, type ViewContext } from "../view-context";

/** The invitation as it stands now, for the person of this turn. */
export const invitationOf = (turn: Turn, invitation: Invitation, seen: Seen = {}): Promise<View> =>
  invitationView(turn, invitation, {
    person: turn.actor,
    isShared: turn.incoming.conversation.kind !== "personal",
    ...seen,
  });

/** For what an invitation is shown, where that is seen on it. */
interface Seen {
  /** That it was not sent is what is asked first. */
  asksNotSent?: boolean;
  /** Who else stands in the message on which it began, and is not invited yet. */
  left?: readonly string[];
}

/**
 * The invitation as it stands now: draft with preview, or its state. Where others read along it tells no address of its
 * page, which whoever knows it can open.
 */
export async function invitationView(
  context: ViewContext,
  invitation: Invitation,
  { person, isShared, asksNotSent, left }: Seen & { person?: Person | undefined; isShared: boolean },
): Promise<View> {
  const { store, reader, settings } = context;
  const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
  const pageUrl = isShared ? undefined : `${settings.publicUrl}/drafts/${invitation.page}?lang=${reader.language}`;
  const text = invitationText(invitation, store.tenant, provider);
  const outlook = await outlookFor(context, invitation, text);
  // Where everybody sees it, the buttons are there, for those who may.
  const mayWrite = person === undefined ? !closedCloud(store.tenant) : mayInvite(store.tenant, person);
  const isOpen = isPageOpen(invitation, context.deps.clock.now());
  const by = await nameOf(context, invitation.createdBy);
  if (invitation.state === "draft") {
    const customer = invitation.customer ? await store.customer(invitation.customer) : undefined;
    return invitationDraft(reader, {
      invitation,
      text,
      ...(provider && { provider }),
      tenantShort: store.tenant.shortName,
      cloud: store.tenant.cloud,
      by,
      conflicts: conflictsWith(customer),
      ...(pageUrl && { pageUrl }),
      ...(outlook && mayWrite && { outlook }),
      isPageOpen: isOpen,
      mayWrite,
      left,
    });
  }
  return invitationStatus(reader, {
    invitation,
    by,
    ...(invitation.sent && { sentBy: await nameOf(context, invitation.sent.by) }),
    ...(invitation.accepted && { acceptedBy: await nameOf(context, invitation.accepted.by) }),
    ...(pageUrl && { pageUrl }),
    ...(outlook && { outlook }),
    isPageOpen: isOpen,
    ...(provider && { provider }),
    asksNotSent,
    left,
    reminder: await reminderShown(context, invitation, person, isShared),
    may: {
      write: mayWrite,
      closePage: person !== undefined && person.id === invitation.sent?.by,
    },
  });
}

/** Where the letter can be opened in Outlook: as its page offers it, as long as that is open and the letter fits. */
async function outlookFor(
  { store, deps }: ViewContext,
  invitation: Invitation,
  text: InvitationText,
): Promise<string | undefined> {
  const body = bodyOf(text);
  if (!isToSend(invitation) || !isPageOpen(invitation, deps.clock.now())) return undefined;
  if (!(await isFitToSend(store, invitation, body))) return undefined;
  return outlookAddress({ email: invitation.email, subject: text.subject, body });
}

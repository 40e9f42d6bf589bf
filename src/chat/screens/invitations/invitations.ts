import type { Channel, CustomerId } from "../../../core/customers/customer";
import { customerOfDomain } from "../../../core/customers/of";
import { mayTrade } from "../../../core/enrolment/standing";
import { conflictsWith, likelyChannel, likelyReason, openInvitationTo } from "../../../core/invitations/draft";
import type { Invitation, Reason } from "../../../core/invitations/invitation";
import { linkFor } from "../../../core/invitations/links/links";
import { isPageOpen } from "../../../core/invitations/page";
import { givenBy, mayInviteJointly, notInvitedBy } from "../../../core/invitations/where";
import type { Language } from "../../../core/languages";
import type { Person } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import { worksWithProviders } from "../../../core/providers/partner-type";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { invitationText } from "../../texts/invitation-text";
import { invitationDraft } from "../../views/invitations/draft";
import { type EditorFault, invitationEditor } from "../../views/invitations/editor";
import { invitationStart } from "../../views/invitations/start";
import { invitationStatus } from "../../views/invitations/status";
import type { Problem } from "../../views/problem";
import { shown, type View } from "../../views/view";
import { nameOf, type ViewContext } from "../view-context";
import { invitable, knownOfFormer } from "./former";

export interface StartWish {
  email: string;
  customerName?: string;
  customer?: CustomerId | undefined;
  provider?: string | undefined;
  /** Without a provider, whoever it was with before. */
  single?: boolean | undefined;
  reason?: Reason | undefined;
  channel?: Channel;
  language?: Language | undefined;
  /** What was wrong with the form. */
  problem?: Problem;
}

/** The form with which an invitation begins: to whom, why, how they came to us, with which provider. */
export async function showStart(turn: Turn, wish: StartWish): Promise<Answer> {
  const { store, reader } = turn;
  const elsewhere = notInvitedBy(store.tenant, wish.provider !== undefined && !wish.problem);
  if (elsewhere) return refuse(turn, elsewhere);
  const active = await mayTrade(store);
  if (!active.ok) return refuse(turn, active.error);
  // What is asked for with a provider is never begun without it; a form that was filled in is shown again all the same.
  const link = wish.provider && !wish.problem ? await linkFor(store, wish.provider) : undefined;
  if (link && !link.ok) return refuse(turn, link.error);
  const domain = wish.email.slice(wish.email.lastIndexOf("@") + 1).toLowerCase();
  const customer = wish.customer
    ? await store.customer(wish.customer)
    : wish.email.includes("@")
      ? await customerOfDomain(store, domain)
      : undefined;
  const [providers, links] = await Promise.all([store.providers(), store.links()]);
  const former = customer?.state === "removed" ? await knownOfFormer(store, customer) : undefined;
  // A form that was filled in is shown again as it was.
  const last = former && !wish.problem ? { email: former.email, provider: customer?.provider?.id } : undefined;
  const open = await openInvitationTo(store, { email: wish.email, customer: customer?.id });
  const isJoint = mayInviteJointly(store.tenant);
  const usable = invitable(store.tenant, providers, links);
  const wanted = wish.provider ?? (wish.single ? undefined : last?.provider);
  const provider = usable.find(({ id }) => id === wanted);
  return shown(
    invitationStart(reader, {
      email: wish.email || (last?.email ?? ""),
      ...(former && { former }),
      customerName: wish.customerName ?? customer?.name ?? "",
      ...(customer && { customer }),
      ...(provider && { provider }),
      providers: usable,
      mayComeByProvider: worksWithProviders(store.tenant),
      gives: givenBy(store.tenant.cloud, isJoint),
      reason: wish.reason ?? likelyReason(customer),
      channel: wish.channel ?? likelyChannel(customer, provider),
      ...(wish.language && { language: wish.language }),
      conflicts: conflictsWith(customer),
      ...(open && {
        open: {
          id: open.id,
          name: open.customerName,
          email: open.email,
          state: open.state,
          at: open.sent?.at ?? open.createdAt,
          by: await nameOf(turn, open.sent?.by ?? open.createdBy),
        },
      }),
      ...(wish.problem && { problem: wish.problem }),
    }),
  );
}

/** The invitation as it stands now, for the person of this turn. */
export const invitationOf = (turn: Turn, invitation: Invitation): Promise<View> =>
  invitationView(turn, invitation, { person: turn.actor, isShared: turn.incoming.conversation.kind !== "personal" });

/**
 * The invitation as it stands now: draft with preview, or its state. Where others read along it tells no address of its
 * page, which whoever knows it can open.
 */
export async function invitationView(
  context: ViewContext,
  invitation: Invitation,
  { person, isShared }: { person?: Person | undefined; isShared: boolean },
): Promise<View> {
  const { store, reader, settings } = context;
  const provider = invitation.provider ? await store.provider(invitation.provider) : undefined;
  const pageUrl = isShared ? undefined : `${settings.publicUrl}/drafts/${invitation.page}`;
  const isOpen = isPageOpen(invitation, context.deps.clock.now());
  const by = await nameOf(context, invitation.createdBy);
  if (invitation.state === "draft") {
    const customer = invitation.customer ? await store.customer(invitation.customer) : undefined;
    return invitationDraft(reader, {
      invitation,
      text: invitationText(invitation, store.tenant, provider),
      ...(provider && { provider }),
      tenantShort: store.tenant.shortName,
      cloud: store.tenant.cloud,
      by,
      conflicts: conflictsWith(customer),
      ...(pageUrl && { pageUrl }),
      isPageOpen: isOpen,
    });
  }
  return invitationStatus(reader, {
    invitation,
    by,
    ...(invitation.sent && { sentBy: await nameOf(context, invitation.sent.by) }),
    ...(invitation.accepted && { acceptedBy: await nameOf(context, invitation.accepted.by) }),
    ...(pageUrl && { pageUrl }),
    isPageOpen: isOpen,
    ...(provider && { provider }),
    may: {
      // Where everybody sees it, the buttons are there, for those who may.
      write: person === undefined || can(person, "invitations.write"),
      closePage: person !== undefined && person.id === invitation.sent?.by,
    },
  });
}

export interface EditorState {
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

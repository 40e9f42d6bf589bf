import { closedCloud } from "../../../core/clouds";
import { type Channel, type Customer, type CustomerId, hasProviderGap } from "../../../core/customers/customer";
import { nameGuessed } from "../../../core/customers/domain";
import { customerOfDomain } from "../../../core/customers/of";
import { mayTrade } from "../../../core/enrolment/standing";
import { parseAddress } from "../../../core/invitations/address";
import { conflictsWith, likelyReason, openInvitationTo } from "../../../core/invitations/draft";
import { type Invitation, isToSend, type Reason } from "../../../core/invitations/invitation";
import { isFitToSend } from "../../../core/invitations/lifecycle";
import { linkFor } from "../../../core/invitations/links/links";
import { outlookAddress } from "../../../core/invitations/mail";
import { isPageOpen } from "../../../core/invitations/page";
import { bodyOf, type InvitationText } from "../../../core/invitations/text";
import { givenBy, mayInvite, mayInviteJointly, notInvitedBy } from "../../../core/invitations/where";
import type { Language } from "../../../core/languages";
import type { Person } from "../../../core/people/person";
import { isOurDomain, usOf } from "../../../core/privileges/ourselves";
import { worksWithProviders } from "../../../core/providers/partner-type";
import type { ProviderId } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { invitationText } from "../../texts/invitation-text";
import { invitationDraft } from "../../views/invitations/draft";
import { type EditorFault, invitationEditor } from "../../views/invitations/editor";
import { invitationStart } from "../../views/invitations/start";
import { invitationStatus } from "../../views/invitations/status";
import type { Problem } from "../../views/problem";
import type { Alone } from "../../views/refusals/refusal";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown, type View } from "../../views/view";
import { reminderShown } from "../reminders/shown";
import { nameOf, type ViewContext } from "../view-context";
import { invitable, knownOfFormer } from "./former";

export interface StartWish {
  email: string;
  customerName?: string;
  customer?: CustomerId | undefined;
  provider?: string | undefined;
  /** The name of a provider, where it was typed. */
  providerName?: string | undefined;
  /** Without a provider, whoever it was with before. */
  single?: boolean | undefined;
  reason?: Reason | undefined;
  channel?: Channel | undefined;
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
  const [providers, links] = await Promise.all([store.providers(), store.links()]);
  // Without any link nothing could be sent, and what is asked for with a provider is never begun without it; a form that
  // was filled in is shown again all the same.
  const needsLink = (wish.provider !== undefined || links.length === 0) && !wish.problem;
  const link = needsLink ? await linkFor(store, wish.provider) : undefined;
  if (link && !link.ok) return refuse(turn, link.error, alone(wish));
  const domain = wish.email.slice(wish.email.lastIndexOf("@") + 1).toLowerCase();
  const customer = wish.customer
    ? await store.customer(wish.customer)
    : wish.email.includes("@")
      ? await customerOfDomain(store, domain)
      : undefined;
  const former = customer?.state === "removed" ? await knownOfFormer(store, customer) : undefined;
  // A form that was filled in is shown again as it was.
  const last = former && !wish.problem ? { email: former.email } : undefined;
  const ours = wish.problem ? undefined : await oursAmong(turn, wish);
  const problem = wish.problem ?? ours;
  const open = await openInvitationTo(store, { email: wish.email, customer: customer?.id });
  const email = wish.email || (last?.email ?? "");
  const mine = wish.problem ? undefined : draftOf(turn, open, email);
  const isJoint = mayInviteJointly(store.tenant);
  const usable = invitable(store.tenant, providers, links);
  const isOpen = !wish.single && !wish.problem;
  const likely = mine ? mine.provider : providerFor(customer);
  const wanted = wish.provider ?? (isOpen ? likely : undefined);
  const channel = wish.channel ?? mine?.channel;
  const language = wish.language ?? mine?.language;
  const provider = usable.find(({ id }) => id === wanted);
  return shown(
    invitationStart(reader, {
      email,
      ...(former && { former }),
      customerName:
        wish.customerName ??
        mine?.customerName ??
        customer?.name ??
        (ours ? "" : nameGuessed(parseAddress(wish.email)?.domain ?? "")),
      ...(customer && { customer }),
      ...(provider && { provider }),
      providers: usable,
      providerName: wish.providerName,
      mayComeByProvider: worksWithProviders(store.tenant),
      gives: givenBy(store.tenant.cloud, isJoint),
      reason: wish.reason ?? mine?.reason ?? likelyReason(customer),
      ...(channel && { channel }),
      ...(language && { language }),
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
      ...(problem && { problem }),
    }),
  );
}

/** An address of our own is nobody's to invite: that is said before anything is sent. */
async function oursAmong({ store, reader }: Turn, { email, customer }: StartWish): Promise<Problem | undefined> {
  const host = customer ? undefined : parseAddress(email)?.domain;
  if (host === undefined || !isOurDomain(await usOf(store), host)) return undefined;
  return problemOf(reader, { kind: "customer-domain-unfit", typed: host, wrong: "ours" });
}

/** The same wish without a provider. */
export const alone = ({ email, customer, customerName = "", language }: StartWish): Alone => ({
  single: true,
  ...(email.length <= 254 && { email }),
  ...(customer && { customer }),
  ...(customerName && customerName.length <= 200 && { customerName }),
  ...(language && { language }),
});

/** The draft of this person to that very address, whose wishes hold until the form says otherwise. */
const draftOf = ({ actor }: Turn, open: Invitation | undefined, email: string): Invitation | undefined =>
  open && isToSend(open) && open.createdBy === actor.id && open.email === parseAddress(email)?.email ? open : undefined;

/** The form for whom an invitation was meant that was discarded. */
export const showStartAgain = (turn: Turn, { email, customerName, customer, language }: Invitation): Promise<Answer> =>
  showStart(turn, { email, customerName, customer, language });

/** With whom an invitation is a remedy: the provider that cannot order for its customer, or that of a former one. */
const providerFor = (customer: Customer | undefined): ProviderId | undefined =>
  customer && (customer.state === "removed" || hasProviderGap(customer)) ? customer.provider?.id : undefined;

/** The invitation as it stands now, for the person of this turn. */
export const invitationOf = (turn: Turn, invitation: Invitation, asksNotSent = false): Promise<View> =>
  invitationView(turn, invitation, {
    person: turn.actor,
    isShared: turn.incoming.conversation.kind !== "personal",
    asksNotSent,
  });

/**
 * The invitation as it stands now: draft with preview, or its state. Where others read along it tells no address of its
 * page, which whoever knows it can open.
 */
export async function invitationView(
  context: ViewContext,
  invitation: Invitation,
  { person, isShared, asksNotSent }: { person?: Person | undefined; isShared: boolean; asksNotSent?: boolean },
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
    ...(asksNotSent && { asksNotSent }),
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

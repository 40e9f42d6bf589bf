import { invitedBeside } from "../../../core/customers/account/invited-otherwise";
import { type Channel, type Customer, type CustomerId, hasProviderGap } from "../../../core/customers/customer";
import { nameGuessed } from "../../../core/customers/domain";
import { customerOfDomain } from "../../../core/customers/of";
import { mayTrade } from "../../../core/enrolment/standing";
import { parseAddress } from "../../../core/invitations/address";
import { conflictsWith, likelyReason, openInvitationTo } from "../../../core/invitations/draft";
import { type Invitation, isToSend, type Reason } from "../../../core/invitations/invitation";
import { linkFor } from "../../../core/invitations/links/links";
import { givenBy, mayInviteJointly, notInvitedBy } from "../../../core/invitations/where";
import type { Language } from "../../../core/languages";
import { isOurDomain, usOf } from "../../../core/privileges/ourselves";
import { worksWithProviders } from "../../../core/providers/partner-type";
import type { ProviderId } from "../../../core/providers/provider";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { invitationStart, type Owner } from "../../views/invitations/start";
import type { Problem } from "../../views/problem";
import type { Alone } from "../../views/refusals/refusal";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown } from "../../views/view";
import { nameOf } from "../view-context";
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
  /** Who else stands in the message on which it began. */
  others?: readonly string[];
  /** What was wrong with the form. */
  problem?: Problem;
  /** Whom the form may rather be meant for. */
  owner?: Owner | undefined;
  /** What was asked about: other companies, an open invitation. */
  besides?: readonly string[];
}

/** The form with which an invitation begins: to whom, why, how they came to us, with which provider. */
export async function showStart(turn: Turn, wish: StartWish): Promise<Answer> {
  const { store, reader } = turn;
  const { tenant } = store;
  const [providers, links] = await Promise.all([store.providers(), store.links()]);
  const tooEarly = await keptFrom(turn, wish, links.length > 0);
  if (tooEarly) return tooEarly;
  const customer = await customerMeant(turn, wish);
  const former = customer?.state === "removed" ? await knownOfFormer(store, customer) : undefined;
  const open = await openInvitationTo(store, {
    email: wish.email,
    customer: (customer ?? (await ofAddress(turn, wish.email)))?.id,
  });
  // A form that was filled in is shown again as it was.
  const isFresh = wish.problem === undefined;
  const ours = isFresh ? await oursAmong(turn, wish) : undefined;
  const problem = wish.problem ?? ours;
  const email = wish.email || (isFresh && former?.email) || "";
  const mine = isFresh ? draftOf(turn, open, email) : undefined;
  const likely = mine ? mine.provider : providerFor(customer);
  const wanted = wish.provider ?? (isFresh && !wish.single ? likely : undefined);
  const usable = invitable(tenant, providers, links);
  const provider = usable.find(({ id }) => id === wanted);
  const channel = wish.channel ?? mine?.channel;
  const language = wish.language ?? mine?.language;
  const guessed = ours ? "" : nameGuessed(parseAddress(wish.email)?.domain ?? "");
  return shown(
    invitationStart(reader, {
      email,
      ...(former && { former }),
      customerName: wish.customerName ?? mine?.customerName ?? customer?.name ?? guessed,
      ...(customer && { customer }),
      ...(provider && { provider }),
      providers: usable,
      providerName: wish.providerName,
      mayComeByProvider: worksWithProviders(tenant),
      gives: givenBy(tenant.cloud, mayInviteJointly(tenant)),
      reason: reasonIn(wish, former !== undefined) ?? mine?.reason ?? likelyReason(customer),
      ...(channel && { channel }),
      ...(language && { language }),
      conflicts: conflictsWith(customer),
      others: wish.others ?? [],
      ...(open && { open: await shortly(turn, open) }),
      ...(problem && { problem }),
      owner: wish.owner,
      besides: [...new Set([...((problem && wish.besides) || []), ...(open ? [invitedBeside(open.id)] : [])])],
    }),
  );
}

/** As new nobody comes back, unless the form says so that was filled in for it. */
const reasonIn = ({ reason, problem }: StartWish, isFormer: boolean): Reason | undefined =>
  isFormer && problem === undefined && reason === "new" ? "restore" : reason;

/**
 * Why the form is not shown at all. Without any link nothing could be sent, and what is asked for with a provider is never
 * begun without it; a form that was filled in is shown again all the same.
 */
async function keptFrom(turn: Turn, wish: StartWish, isAnyLinkSet: boolean): Promise<Answer | undefined> {
  const { store } = turn;
  const isFresh = wish.problem === undefined;
  const elsewhere = notInvitedBy(store.tenant, wish.provider !== undefined && isFresh);
  if (elsewhere) return refuse(turn, elsewhere);
  const active = await mayTrade(store);
  if (!active.ok) return refuse(turn, active.error);
  const needsLink = isFresh && (wish.provider !== undefined || !isAnyLinkSet);
  const link = needsLink ? await linkFor(store, wish.provider) : undefined;
  return link && !link.ok ? refuse(turn, link.error, alone(wish)) : undefined;
}

/** The customer that was chosen, else the one of the domain; a form that was filled in stays whose it was. */
async function customerMeant(turn: Turn, { customer, email, problem }: StartWish): Promise<Customer | undefined> {
  if (customer) return turn.store.customer(customer);
  return problem ? undefined : ofAddress(turn, email);
}

async function ofAddress({ store }: Turn, email: string): Promise<Customer | undefined> {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return email.includes("@") ? customerOfDomain(store, domain) : undefined;
}

/** What the form says of an invitation that is open already. */
async function shortly(turn: Turn, { id, customerName, email, state, sent, createdAt, createdBy }: Invitation) {
  const by = await nameOf(turn, sent?.by ?? createdBy);
  return { id, name: customerName, email, state, at: sent?.at ?? createdAt, by };
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

import { askedOfAlike } from "../customers/account/alike";
import { invitedBeside } from "../customers/account/invited-otherwise";
import {
  type Channel,
  type Customer,
  type CustomerId,
  type HeldElsewhere,
  heldElsewhere,
  privilegeState,
} from "../customers/customer";
import { isShared } from "../customers/domain";
import { isCalledNoOther, mayBeCalled } from "../customers/names";
import { customerOfDomain } from "../customers/of";
import { mayTrade } from "../enrolment/standing";
import { fold } from "../fold";
import { allFit, together } from "../forms/all-fit";
import type { Language } from "../languages";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import { isOurDomain, usOf } from "../privileges/ourselves";
import type { ProviderId } from "../providers/provider";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { about, cardsOf } from "./about";
import { parseAddress } from "./address";
import { type Invitation, isOpen, isToSend, type Reason } from "./invitation";
import { linkFor } from "./links/links";
import { typedName } from "./typed-name";
import { notInvitedBy } from "./where";

/** Services that another CSP partner holds: accepting our invitation cannot give us those (R21, R32, R49). */
export const conflictsWith = (customer: Customer | undefined): HeldElsewhere[] =>
  customer ? heldElsewhere(customer, customer.services) : [];

/** The reason that fits what is known of the customer; the person may choose another (R1, R2, R31, R32). */
export function likelyReason(customer: Customer | undefined): Reason {
  if (!customer || customer.state === "no-relationship") return "new";
  if (customer.state === "removed" || privilegeState(customer) === "revoked") return "restore";
  return conflictsWith(customer).length > 0 ? "multi-partner" : "multichannel";
}

export interface DraftWish {
  email: string;
  customerName: string;
  /** The customer that the form was opened for; without it, the one of the address's domain. */
  customer?: CustomerId | undefined;
  reason: Reason;
  /** Nobody but a person knows how the customer came to us; nobody has to say it. */
  channel: Channel | undefined;
  provider?: ProviderId;
  language: Language;
  /** What the person was asked about, or told of: other companies, and an open invitation beside which this one is. */
  besides?: readonly string[];
  /** The free paragraphs that are proposed for a name in a language, which the person may change. */
  paragraphs(to: Pick<Invitation, "language" | "customerName">): readonly [string, string];
}

/** A draft, and what it was before, where a wish for the same address has changed it. */
export interface Drafted {
  invitation: Invitation;
  before?: Invitation;
  /** Another name that was typed for a customer: its record's is kept. */
  leftOut?: string;
}

/**
 * Makes a draft with our own link in it (R9, R12, R81, R170). There is one to an address: asking again gives that draft,
 * so that a double click or a redelivered message makes one, and another wish of the same person puts it right as long as
 * nobody has worked on its text. After that, or where it is somebody else's, it stays, and is named.
 */
export function draftInvitation(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wish: DraftWish,
): Promise<Result<Drafted, Refusal>> {
  const page = deps.ids.secret();
  const id = deps.ids.next();
  return store.change<Result<Drafted, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "invitations.write");
    if (!permitted.ok) return unchanged(permitted);
    const elsewhere = notInvitedBy(queries.tenant, wish.provider !== undefined);
    if (elsewhere) return unchanged(refused(elsewhere));
    const active = await mayTrade(queries);
    if (!active.ok) return unchanged(active);
    const typed = typedIn(wish);
    if (!typed.ok) return unchanged(typed);
    const { address, name } = typed.value;
    const channel = wish.channel && { channel: wish.channel };
    if (isOurDomain(await usOf(queries), address.domain))
      return unchanged(refused({ kind: "customer-domain-unfit", typed: address.domain, wrong: "ours" }));
    const link = await linkFor(queries, wish.provider);
    if (!link.ok) return unchanged(link);

    const meant = await customerMeant(queries, wish, address.domain);
    if (!meant.ok) return unchanged(meant);
    const customer = meant.value;
    const to = { customerName: customer?.name ?? name, language: wish.language };
    const leftOut = customer && !isCalledNoOther(customer, name) && { leftOut: name };
    const invitation: Invitation = {
      id,
      page,
      state: "draft",
      ...(customer && { customer: customer.id }),
      ...to,
      ...address,
      ...(wish.provider && { provider: wish.provider }),
      reason: wish.reason,
      ...channel,
      paragraphs: wish.paragraphs(to),
      link: link.value,
      createdBy: actor.id,
      createdAt: deps.clock.now(),
      revision: 0,
    };
    const open = (await queries.invitations({ email: address.email })).filter(isToSend);
    const twin = open.find((other) => isTwin(other, invitation));
    if (twin) return unchanged(ok({ invitation: twin, ...leftOut }));
    const [before] = open;
    if (before && !isAsProposed(before, actor, wish)) return unchanged(refused(await draftOpen(queries, before)));
    const isAnswered = customer !== undefined || before?.customerName === name;
    const asked = together([
      ...(before ? [] : await askedOfOpen(queries, { ...address, customer: customer?.id }, wish.besides)),
      ...(isAnswered ? [] : await askedOfAlike(queries, { ...address, name }, wish.besides)),
    ]);
    if (asked) return unchanged(refused(asked));
    if (before) return corrected(actor, { before, invitation, ...leftOut });
    const event = byActor(actor, {
      type: "invitation.drafting",
      ...about(invitation),
      reason: wish.reason,
      ...channel,
    });
    return { answer: ok({ invitation, ...leftOut }), invitations: [invitation], events: [event] };
  });
}

/** What a person typed and chose, or all that is wrong with it. */
const typedIn = ({ email, customerName }: DraftWish) => {
  const address = parseAddress(email);
  return allFit({
    address: address ? ok(address) : refused({ kind: "address-invalid" as const, typed: email }),
    name: typedName(customerName),
  });
};

async function customerMeant(
  queries: Queries,
  { customer: id, customerName }: DraftWish,
  domain: string,
): Promise<Result<Customer | undefined, Refusal>> {
  const ofDomain = await customerOfDomain(queries, domain);
  const taken = (by: Customer) => refused({ kind: "domain-taken" as const, domain, customer: by.id, name: by.name });
  if (ofDomain && id === undefined && !mayBeCalled(ofDomain, customerName)) return taken(ofDomain);
  // Who was removed comes back, and is never invited as if it were new.
  if (ofDomain?.state === "removed" && id === undefined)
    return refused({ kind: "invites-former", domain, customer: ofDomain.id, name: ofDomain.name });
  if (id === undefined || ofDomain?.id === id) return ok(ofDomain);
  const customer = await queries.customer(id);
  if (!customer) return refused({ kind: "not-found", what: "customer", words: id });
  if (ofDomain) return taken(ofDomain);
  // Where address and name were both changed, somebody else is meant.
  return ok(fold(customerName) === fold(customer.name) ? customer : undefined);
}

/** Whom an invitation is to. */
interface Invited {
  email: string;
  customer?: CustomerId | undefined;
}

/** Whoever was sent an invitation gets another by a person alone who was told of that one (`invitedBeside`); a draft is nobody's yet. */
async function askedOfOpen(queries: Queries, to: Invited, besides: readonly string[] = []): Promise<Refusal[]> {
  const open = await openInvitationTo(queries, to);
  if (!open || isToSend(open) || besides.includes(invitedBeside(open.id))) return [];
  return [{ kind: "invited-already", name: open.customerName, invitation: open.id }];
}

/** The invitation that the same address, customer or domain has not answered yet; first one to that address, then the newest. */
export async function openInvitationTo(
  queries: Queries,
  { email, customer }: Invited,
): Promise<Invitation | undefined> {
  const address = parseAddress(email);
  const found = await Promise.all([
    address ? queries.invitations({ email: address.email }) : [],
    address && !isShared(address.domain) ? queries.invitations({ domain: address.domain }) : [],
    customer ? queries.invitations({ customer }) : [],
  ]);
  const [toAddress = [], ...others] = found.map((each) => each.filter(isOpen));
  const newest = (each: readonly Invitation[]) => [...each].sort((one, other) => other.createdAt - one.createdAt)[0];
  return newest(toAddress) ?? newest(others.flat());
}

/** What makes two drafts to one address the same. */
const telling = ["createdBy", "customer", "customerName", "provider", "reason", "channel", "language", "link"] as const;

const isTwin = (other: Invitation, invitation: Invitation): boolean =>
  telling.every((property) => other[property] === invitation[property]);

/** A draft of this person's whose text is still what was proposed: nobody's words are lost by another wish. */
function isAsProposed(draft: Invitation, actor: Person, wish: DraftWish): boolean {
  const proposed = wish.paragraphs(draft);
  const isWritten = draft.paragraphs.some((paragraph, index) => paragraph !== proposed[index]);
  return draft.state === "draft" && draft.createdBy === actor.id && !isWritten;
}

function corrected(
  actor: Person,
  { before, invitation, ...drafted }: Drafted & Required<Pick<Drafted, "before">>,
): Change<Result<Drafted, Refusal>> {
  const { id, page, createdAt, revision } = before;
  const put: Invitation = { ...invitation, id, page, createdAt, revision };
  const event = byActor(actor, { type: "invitation.edited", ...about(put) });
  return {
    answer: ok({ invitation: put, before, ...drafted }),
    invitations: [put],
    events: [event],
    effects: [cardsOf(before)],
  };
}

async function draftOpen(queries: Queries, { customerName: name, createdBy }: Invitation): Promise<Refusal> {
  return { kind: "draft-open", name, by: (await queries.person(createdBy))?.name ?? "" };
}

import {
  type Channel,
  type Customer,
  type CustomerId,
  type HeldElsewhere,
  heldElsewhere,
  privilegeState,
} from "../customers/customer";
import { shareWords } from "../customers/names";
import { customerOfDomain } from "../customers/of";
import { mayTrade } from "../enrolment/standing";
import { fold } from "../fold";
import type { Language } from "../languages";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import { isOurDomain, usOf } from "../privileges/ourselves";
import type { Provider, ProviderId } from "../providers/provider";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { about, cardsOf } from "./about";
import { parseAddress } from "./address";
import type { Invitation, Reason } from "./invitation";
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

/** How the customer most likely came to us; the person may choose another way (R1). */
export const likelyChannel = (customer: Customer | undefined, provider: Provider | undefined): Channel =>
  provider ? "provider" : (customer?.state === "no-relationship" && customer.channel) || "marketing";

export interface DraftWish {
  email: string;
  customerName: string;
  /** The customer that the form was opened for; without it, the one of the address's domain. */
  customer?: CustomerId | undefined;
  reason: Reason;
  channel: Channel;
  provider?: ProviderId;
  language: Language;
  /** The proposed free paragraphs, which the person may change. */
  paragraphs: readonly [string, string];
}

/**
 * Makes a draft with our own link in it (R9, R12, R81, R170). Asking again for the draft that this person has just
 * made gives that draft, so that a double click or a redelivered message makes one. With another name, or in another
 * language, that draft is put right as long as nobody has worked on it; after that it is another one.
 */
export function draftInvitation(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wish: DraftWish,
): Promise<Result<Invitation, Refusal>> {
  const page = deps.ids.secret();
  const id = deps.ids.next();
  return store.change<Result<Invitation, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "invitations.write");
    if (!permitted.ok) return unchanged(permitted);
    const elsewhere = notInvitedBy(queries.tenant, wish.provider !== undefined);
    if (elsewhere) return unchanged(refused(elsewhere));
    const active = await mayTrade(queries);
    if (!active.ok) return unchanged(active);
    const address = parseAddress(wish.email);
    if (!address) return unchanged(refused({ kind: "address-invalid", typed: wish.email }));
    if (isOurDomain(await usOf(queries), address.domain))
      return unchanged(refused({ kind: "customer-domain-unfit", typed: address.domain, wrong: "ours" }));
    const name = typedName(wish.customerName);
    if (!name.ok) return unchanged(name);
    const link = await linkFor(queries, wish.provider);
    if (!link.ok) return unchanged(link);

    const meant = await customerMeant(queries, wish, address.domain);
    if (!meant.ok) return unchanged(meant);
    const customer = meant.value;
    const invitation: Invitation = {
      id,
      page,
      state: "draft",
      ...(customer && { customer: customer.id }),
      customerName: customer?.name ?? name.value,
      ...address,
      ...(wish.provider && { provider: wish.provider }),
      reason: wish.reason,
      channel: wish.channel,
      language: wish.language,
      paragraphs: wish.paragraphs,
      link: link.value,
      createdBy: actor.id,
      createdAt: deps.clock.now(),
      revision: 0,
    };
    const alike = (await queries.invitations({ email: address.email })).filter((other) => isTwin(other, invitation));
    const twin = alike.find((other) => isSaidAlike(other, invitation));
    if (twin) return unchanged(ok(twin));
    const meantBefore = alike.find(({ revision }) => revision === untouched);
    if (meantBefore) return corrected(actor, meantBefore, invitation);
    const event = byActor(actor, {
      type: "invitation.drafting",
      ...about(invitation),
      reason: wish.reason,
      channel: wish.channel,
    });
    return { answer: ok(invitation), invitations: [invitation], events: [event] };
  });
}

/** Whether that may be what the customer is called. */
const isAlike = ({ name, alias = "" }: Customer, called: string): boolean =>
  [name, alias].some((own) => shareWords(own, called));

async function customerMeant(
  queries: Queries,
  { customer: id, customerName }: DraftWish,
  domain: string,
): Promise<Result<Customer | undefined, Refusal>> {
  const ofDomain = await customerOfDomain(queries, domain);
  if (ofDomain && id === undefined && !isAlike(ofDomain, customerName))
    return refused({ kind: "domain-taken", domain, name: ofDomain.name });
  if (id === undefined || ofDomain?.id === id) return ok(ofDomain);
  const customer = await queries.customer(id);
  if (!customer) return refused({ kind: "not-found", what: "customer", words: id });
  if (ofDomain) return refused({ kind: "domain-taken", domain, name: ofDomain.name });
  // Where address and name were both changed, somebody else is meant.
  return ok(fold(customerName) === fold(customer.name) ? customer : undefined);
}

/** The invitation that the same customer, address or domain has not answered yet; the newest. */
export async function openInvitationTo(
  queries: Queries,
  { email, customer }: { email: string; customer?: CustomerId | undefined },
): Promise<Invitation | undefined> {
  const domain = parseAddress(email)?.domain;
  const found = await Promise.all([
    domain ? queries.invitations({ domain }) : [],
    customer ? queries.invitations({ customer }) : [],
  ]);
  return found
    .flat()
    .filter(({ state }) => state === "drafted" || state === "sent")
    .sort((one, other) => other.createdAt - one.createdAt)[0];
}

/** What makes two drafts to one address the same. */
const telling = ["state", "createdBy", "customer", "provider", "reason", "channel", "link"] as const;

const isTwin = (other: Invitation, invitation: Invitation): boolean =>
  telling.every((property) => other[property] === invitation[property]);

/** What the customer reads beside that: who means something else by it corrects it. */
const isSaidAlike = (other: Invitation, invitation: Invitation): boolean =>
  other.customerName === invitation.customerName && other.language === invitation.language;

/** The revision of a draft as it was made. */
const untouched = 1;

function corrected(
  actor: Person,
  draft: Invitation,
  { customerName, language, paragraphs }: Invitation,
): Change<Result<Invitation, Refusal>> {
  const put = { ...draft, customerName, language, paragraphs };
  const event = byActor(actor, { type: "invitation.edited", ...about(put) });
  return { answer: ok(put), invitations: [put], events: [event], effects: [cardsOf(draft)] };
}

import { type Customer, otherHolder, privilegeState, type Service } from "../customers/customer";
import type { ProviderId } from "../partnerships/provider";
import { did, permit } from "../people/actor";
import type { Language, Person } from "../people/person";
import { type Ledger, type Reads, unchanged, type World } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { parseAddress } from "./address";
import type { Channel, Invitation, Reason } from "./invitation";
import { linkFor } from "./links";

/** Services that another CSP partner holds: accepting our invitation cannot give us those (R21, R32, R49). */
export function conflictsWith(customer: Customer | undefined): { service: Service; partner: string }[] {
  if (!customer) return [];
  return customer.services.flatMap((service) => {
    const partner = otherHolder(customer, service);
    return partner ? [{ service, partner }] : [];
  });
}

/** The reason that fits what is known of the customer; the person may choose another (R1, R2, R31, R32). */
export function likelyReason(customer: Customer | undefined): Reason {
  if (!customer) return "new";
  if (customer.state === "removed" || privilegeState(customer) === "revoked") return "restore";
  return conflictsWith(customer).length > 0 ? "multi-partner" : "multichannel";
}

/** The customer an address belongs to, by its domain. */
export async function customerOfDomain(reads: Reads, domain: string): Promise<Customer | undefined> {
  const [customer] = await reads.customersCalled(domain);
  return customer?.domain === domain ? customer : undefined;
}

export interface DraftWish {
  email: string;
  customerName: string;
  reason: Reason;
  channel: Channel;
  provider?: ProviderId;
  language: Language;
  /** The proposed free paragraphs, which the person may change. */
  paragraphs: readonly [string, string];
}

/**
 * Makes a draft with our own link in it (R9, R12, R81, R170). Asking again for the draft that this person has just
 * made gives that draft, so that a double click or a redelivered message makes one.
 */
export function draftInvitation(
  world: World,
  ledger: Ledger,
  actor: Person,
  wish: DraftWish,
): Promise<Result<Invitation, Refusal>> {
  const page = world.ids.secret();
  const id = world.ids.next();
  return ledger.change<Result<Invitation, Refusal>>(async (reads) => {
    const permitted = await permit(reads, actor, "invitations.write");
    if (!permitted.ok) return unchanged(permitted);
    const address = parseAddress(wish.email);
    if (!address) return unchanged(refused({ kind: "address-invalid", typed: wish.email }));
    const customerName = wish.customerName.trim();
    if (!customerName) return unchanged(refused({ kind: "name-needed" }));
    const link = await linkFor(reads, wish.provider);
    if (!link.ok) return unchanged(link);

    const twin = (await reads.invitations({ email: address.email })).find(
      (other) => other.state === "draft" && sameWish(other, wish, actor) && other.link === link.value,
    );
    if (twin) return unchanged(ok(twin));

    const customer = await customerOfDomain(reads, address.domain);
    const invitation: Invitation = {
      id,
      page,
      state: "draft",
      ...(customer && { customer: customer.id }),
      customerName: customer?.name ?? customerName,
      ...address,
      ...(wish.provider && { provider: wish.provider }),
      reason: wish.reason,
      channel: wish.channel,
      language: wish.language,
      paragraphs: wish.paragraphs,
      link: link.value,
      createdBy: actor.id,
      createdAt: world.clock.now(),
      revision: 0,
    };
    const event = did(actor, {
      type: "invitation.drafting",
      ...about(invitation),
      reason: wish.reason,
      channel: wish.channel,
    });
    return { answer: ok(invitation), invitations: [invitation], events: [event] };
  });
}

const sameWish = (other: Invitation, wish: DraftWish, actor: Person): boolean =>
  other.createdBy === actor.id &&
  other.provider === wish.provider &&
  other.reason === wish.reason &&
  other.channel === wish.channel;

/** What every event about an invitation tells. */
export const about = (invitation: Invitation) => ({
  invitation: invitation.id,
  ...(invitation.customer && { customer: invitation.customer }),
  name: invitation.customerName,
});

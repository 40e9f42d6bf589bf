import type { Cloud } from "../clouds";
import type { CustomerId, HeldElsewhere } from "../customers/customer";
import type { ProviderId } from "../providers/provider";
import type { InvitationId } from "./invitation";
import type { LinkFault } from "./links/link-guard";

/** A link that is ours may be meant or not, and is saved nevertheless by whoever says so. */
export type LinkQuestion =
  /** It has another partner number than the one that it replaces. */
  | { kind: "link-number-differs"; url: string; provider?: ProviderId; number: string; before: string }
  /** It leaves out what the one that it replaces has: that, and all that was asked about. */
  | { kind: "link-part-left-out"; url: string; provider?: ProviderId; lost: string; replacing: string };

/** Ways to say no to an invitation, its text, its link, or its acceptance. */
export type InvitationRefusal =
  | { kind: "address-invalid"; typed: string }
  | { kind: "link-missing"; provider?: string; holders: string[] }
  | { kind: "link-unfit"; fault: LinkFault; typed: string }
  | LinkQuestion
  /** In a cloud that is closed nobody is invited; in one where an acceptance gives privileges only, nobody together (C12). */
  | { kind: "inviting-not-here"; cloud: Cloud; what: "any" | "acceptance" | "joint" }
  | { kind: "provider-not-authorised"; provider: string; id: ProviderId }
  | { kind: "text-unfit"; fault: LinkFault; paragraph: 1 | 2; found: string }
  | { kind: "invitation-closed"; invitation: InvitationId; state: "sent" | "accepted" | "discarded" }
  /** Nobody can have accepted what is a draft: it is not finished, and no link of ours is known to be in it. */
  | { kind: "invitation-unready"; invitation: InvitationId }
  /** Only who sent an invitation closes its page. */
  | { kind: "page-of-another"; sender: string }
  /** A draft to the same address is there, and nobody’s words in it are lost by another wish. */
  | { kind: "draft-open"; name: string; by: string }
  /** One is open to them, of which the person was not told; pressing again makes another. */
  | { kind: "invited-already"; name: string; invitation: InvitationId }
  | { kind: "name-needed" }
  | { kind: "name-too-long"; limit: number; length: number }
  | { kind: "tenant-id-invalid"; typed: string }
  /** It is the id of somebody else: of whom, if of anybody. */
  | { kind: "tenant-id-foreign"; typed: string; of?: string }
  /** It is the id of another customer than the invited one: whoever saw it says whose acceptance it is. */
  | {
      kind: "acceptance-of-another";
      customer: CustomerId;
      name: string;
      domain: string;
      by: "tenant" | "domain";
      invited: string;
      /** Were it the other, the invitation would stay open. */
      staysOpen?: true;
    }
  /** What appeared is neither called as the invited customer nor has its domain: whoever saw it says whose acceptance it is. */
  | { kind: "acceptance-unlike"; customer: CustomerId; name: string; domain: string; appeared: string }
  /** What appeared fits another open invitation for certain. */
  | { kind: "acceptance-fits-another"; name: string; email: string }
  /** An acceptance is said to be of an invitation, and of none. */
  | { kind: "invitation-needed" }
  /** The invited customer is known by another id. */
  | { kind: "tenant-id-differs"; typed: string; name: string; known: string }
  | { kind: "domain-taken"; domain: string; customer: CustomerId; name: string }
  /** The address is that of a customer who was removed, and the form was not the one by which it comes back. */
  | { kind: "invites-former"; domain: string; customer: CustomerId; name: string }
  /** Other CSP partners hold these; the rest can be recorded without them (R21, R49). */
  | { kind: "service-held"; held: readonly HeldElsewhere[] };

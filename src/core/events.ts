import type { Day } from "./clock";
import type { CustomerId, Service } from "./customers/customer";
import type { Channel, InvitationId, Reason } from "./invitations/invitation";
import type { Language } from "./languages";
import type { Topic } from "./notices/topics";
import type { ProviderId } from "./providers/provider";
import type { NoticeDuty, RemovalId, VoidReason } from "./removals/removal";

/**
 * Everything that can happen, as remembered by the history. Names are kept as they were at that moment,
 * so that an old entry reads the same for ever.
 */
export type CoreEvent =
  | { type: "customer.imported"; customer: CustomerId; name: string }
  | { type: "customer.subscription-ended"; customer: CustomerId; name: string; subscription: string }
  | { type: "customer.privileges-revoked"; customer: CustomerId; name: string; services: Service[] }
  | { type: "link.set"; provider?: ProviderId; url: string }
  | {
      type: "invitation.drafting";
      invitation: InvitationId;
      customer?: CustomerId;
      name: string;
      reason: Reason;
      channel: Channel;
      joint?: string;
    }
  | { type: "invitation.edited"; invitation: InvitationId; customer?: CustomerId; name: string }
  | { type: "invitation.drafted"; invitation: InvitationId; customer?: CustomerId; name: string; joint?: string }
  | { type: "invitation.sent"; invitation: InvitationId; customer?: CustomerId; name: string; joint?: string }
  | { type: "invitation.discarded"; invitation: InvitationId; customer?: CustomerId; name: string }
  | {
      type: "invitation.accepted";
      invitation: InvitationId;
      customer: CustomerId;
      name: string;
      services: Service[];
      joint?: string;
    }
  | {
      type: "removal.requested";
      removal: RemovalId;
      customer: CustomerId;
      name: string;
      noticeVersion: number;
      noticeLanguage: Language;
      noticeHash: string;
      duty: NoticeDuty;
    }
  | {
      type: "removal.approved";
      removal: RemovalId;
      customer: CustomerId;
      name: string;
      comment: string;
      requestedBy: string;
    }
  | {
      type: "removal.refused";
      removal: RemovalId;
      customer: CustomerId;
      name: string;
      comment: string;
      requestedBy: string;
    }
  | { type: "removal.voided"; removal: RemovalId; customer: CustomerId; name: string; why: VoidReason }
  | {
      type: "removal.executed";
      removal: RemovalId;
      customer: CustomerId;
      name: string;
      remaining: Service[];
      requestedBy: string;
      approvedBy: string;
    }
  | { type: "privileges.ended"; customer: CustomerId; name: string; service: Service }
  | { type: "privileges.kept"; customer: CustomerId; name: string; service: Service; reason: string; until: Day }
  | { type: "notices.subscribed"; conversation: string; topics: Topic[] }
  | { type: "notices.stopped"; conversation: string };

export type EventType = CoreEvent["type"];

/** An event with who did it and when, as use cases hand it to the store. `by` is `null` for Rapport itself. */
export interface RecordedEvent {
  event: CoreEvent;
  by: string | null;
  /** The person's name at that moment; empty for Rapport itself. */
  byName: string;
}

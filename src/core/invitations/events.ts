import type { Channel, CustomerId, Service } from "../customers/customer";
import type { TopicsOf } from "../notices/topics";
import type { ProviderId } from "../providers/provider";
import type { InvitationId, Reason } from "./invitation";

/** Which invitation it is about, and the customer where one is known. */
interface About {
  invitation: InvitationId;
  customer?: CustomerId;
  name: string;
}

/** By what it was told whose acceptance it was, and who looks after the customer; unknown of those from before. */
export interface Matched {
  certain?: true;
  confirmedBy?: string;
  owner?: string;
  /** It was found in a list of the portal, and seen by nobody. */
  listed?: true;
}

/** What happens to our links and to an invitation. `joint` is the provider's name at that moment. */
export type InvitationEvent =
  | { type: "link.set"; provider?: ProviderId; url: string }
  | ({ type: "invitation.drafting"; reason: Reason; channel?: Channel; joint?: string } & About)
  | ({ type: "invitation.edited" } & About)
  | ({ type: "invitation.drafted"; joint?: string } & About)
  | ({ type: "invitation.sent"; joint?: string } & About)
  /** It had been said to be sent, and was not. */
  | ({ type: "invitation.not-sent" } & About)
  /** Whoever sent it needs its page no more. */
  | ({ type: "invitation.page-closed" } & About)
  | ({ type: "invitation.discarded" } & About)
  | ({ type: "invitation.accepted"; services: Service[]; joint?: string } & Matched & About & { customer: CustomerId });

export const invitationTopics: TopicsOf<InvitationEvent> = {
  "link.set": undefined,
  "invitation.drafting": undefined,
  "invitation.edited": undefined,
  "invitation.drafted": undefined,
  "invitation.sent": "invitations",
  "invitation.not-sent": "invitations",
  "invitation.page-closed": undefined,
  "invitation.discarded": undefined,
  "invitation.accepted": "customers",
};

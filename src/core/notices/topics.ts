import type { CoreEvent } from "../events";
import { unreachable } from "../unreachable";

/** What a channel can subscribe to. `approvals` brings the approval cards themselves. */
export const topics = ["approvals", "removals", "invitations", "customers", "privileges"] as const;
export type Topic = (typeof topics)[number];

/** The topic under which channels hear of an event; `undefined` means recorded, not announced. */
export function topicOf(event: CoreEvent): Topic | undefined {
  switch (event.type) {
    case "removal.requested":
    case "removal.refused":
    case "removal.voided":
    case "removal.executed":
      return "removals";
    case "invitation.sent":
      return "invitations";
    case "invitation.accepted":
      return "customers";
    case "customer.privileges-revoked":
    case "privileges.ended":
    case "privileges.kept":
      return "privileges";
    case "customer.imported":
    case "customer.subscription-ended":
    case "link.set":
    case "invitation.drafting":
    case "invitation.edited":
    case "invitation.drafted":
    case "invitation.discarded":
    case "removal.approved":
    case "notices.subscribed":
    case "notices.stopped":
      return undefined;
    default:
      return unreachable(event);
  }
}

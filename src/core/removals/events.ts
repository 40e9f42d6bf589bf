import type { CustomerId, Service } from "../customers/customer";
import type { Language } from "../languages";
import type { TopicsOf } from "../notices/topics";
import type { NoticeDuty, VoidReason } from "./removal";
import type { RemovalId } from "./removal-id";

/** Which request it is about, and whose relationship. */
interface About {
  removal: RemovalId;
  customer: CustomerId;
  name: string;
}

/** What happens to a removal request. People are named as they were called at that moment. */
export type RemovalEvent =
  | ({
      type: "removal.requested";
      noticeVersion: number;
      noticeLanguage: Language;
      noticeHash: string;
      duty: NoticeDuty;
    } & About)
  | ({ type: "removal.approved" | "removal.refused"; comment: string; requestedBy: string } & About)
  | ({ type: "removal.voided"; why: VoidReason } & About)
  | ({ type: "removal.executed"; remaining: Service[]; requestedBy: string; approvedBy: string } & About);

export const removalTopics: TopicsOf<RemovalEvent> = {
  "removal.requested": "removals",
  "removal.approved": undefined,
  "removal.refused": "removals",
  "removal.voided": "removals",
  "removal.executed": "removals",
};

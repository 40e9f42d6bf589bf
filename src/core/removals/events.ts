import type { Objection } from "../authority";
import type { Day } from "../clock";
import type { Customer, CustomerId, Service } from "../customers/customer";
import type { Language } from "../languages";
import type { TopicsOf } from "../notices/topics";
import type { NoticeDuty, StuckReason, VoidReason } from "./removal";
import type { RemovalId } from "./removal-id";
import type { ShownPart } from "./shown";

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
  /** `changed`: what is different of what was shown, where that is known. */
  | ({ type: "removal.voided"; why: VoidReason; changed?: ShownPart[] } & About)
  | ({
      type: "removal.stuck";
      reason: StuckReason;
      findings: Objection[];
      reference: string;
      source: Customer["source"];
    } & About)
  | ({ type: "removal.retried" } & About)
  | ({ type: "removal.closed"; comment: string } & About)
  /** Recorded here, it was ended by a person in Partner Center as well. */
  | ({ type: "removal.done-there" } & About)
  /** Legal notice that was owed by a day was given on another. */
  | ({ type: "removal.notice-given"; due: Day; on: Day } & About)
  /** What had been recorded of that was a mistake. */
  | ({ type: "removal.notice-corrected"; due: Day; before: Day; on: Day } & About)
  /** `endedBy`: the ledger where none is named, which records what a person does elsewhere. */
  | ({
      type: "removal.executed";
      remaining: Service[];
      requestedBy: string;
      approvedBy: string;
      endedBy?: Customer["source"];
    } & About);

export const removalTopics: TopicsOf<RemovalEvent> = {
  "removal.requested": "removals",
  "removal.approved": undefined,
  "removal.refused": "removals",
  "removal.voided": "removals",
  "removal.stuck": "removals",
  "removal.retried": undefined,
  "removal.closed": "removals",
  "removal.done-there": undefined,
  "removal.notice-given": "removals",
  "removal.notice-corrected": "removals",
  "removal.executed": "removals",
};

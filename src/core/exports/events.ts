import type { CustomerId } from "../customers/customer";
import type { TopicsOf } from "../notices/topics";

/** Somebody opened a page from which customers, or a history, are saved. */
export type ExportEvent =
  | { type: "customers.exported" }
  | { type: "customer.history-exported"; customer: CustomerId; name: string };

export const exportTopics: TopicsOf<ExportEvent> = {
  "customers.exported": undefined,
  "customer.history-exported": undefined,
};

import type { ExportEvent } from "../../../core/exports/events";
import type { EventViews } from "../history/event-view";

/** That something was exported, in words. */
export const exportEvents: EventViews<ExportEvent> = {
  "customers.exported": {},
  "customer.history-exported": {},
};

import type { ImportEvent } from "../../../core/imports/events";
import type { EventViews } from "../history/event-view";

/** What happens to lists of customers, in words. */
export const importEvents: EventViews<ImportEvent> = {
  "import.applied": {
    detail: (reader, { name, counts }) => `${name} · ${reader.text("event.detail.import.applied", { ...counts })}`,
    notice: {
      detail: (reader, { counts }) => reader.text("event.detail.import.applied", { ...counts }),
      more: (reader, { counts }) => (counts.missing > 0 ? reader.text("notice.import.applied") : ""),
    },
  },
};

import type { ImportEvent } from "../../../core/imports/events";
import type { Reader } from "../../texts/reader";
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
  "import.stopped": {
    detail: (reader, event) => `${event.name} · ${stays(reader, event)}`,
    standsOut: true,
    notice: { detail: stays, more: (reader) => reader.text("notice.import.stopped") },
  },
};

type Stopped = Extract<ImportEvent, { type: "import.stopped" }>;

function stays(reader: Reader, { counts, brought }: Stopped): string {
  const of = reader.text("event.detail.import.stopped", { person: brought || reader.text("person.unknown") });
  return `${reader.text("event.detail.import.applied", { ...counts })} · ${of}`;
}

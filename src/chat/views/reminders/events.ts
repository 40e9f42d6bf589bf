import type { Reminded, ReminderEvent } from "../../../core/reminders/events";
import type { Reader } from "../../texts/reader";
import type { EventViews } from "../history/event-view";

/** What people want of reminders, in words. */
export const reminderEvents: EventViews<ReminderEvent> = {
  "reminder.put-off": {
    detail: (reader, event) => {
      const { until, reason } = event;
      const said = { what: whatOf(reader, event), until: reader.day(until), reason };
      return reader.text(reason ? "event.detail.put-off" : "event.detail.put-off.unsaid", said);
    },
  },
  "reminder.taken-up": { detail: whatOf },
};

function whatOf(reader: Reader, event: Reminded): string {
  if ("service" in event)
    return reader.text("reminders.of.privileges", { service: reader.text(`service.${event.service}`) });
  if ("removal" in event) return reader.text("reminders.of.notice");
  if ("invitation" in event) return reader.text("reminders.of.invitation");
  return reader.text("provider" in event ? "reminders.of.access" : "reminders.of.profile");
}

import type { ReminderRefusal } from "../../../core/reminders/refusals";
import { plainText, type RefusalViews } from "../refusals/refusal-text";

/** Refusals of putting off a reminder, in words. */
export const reminderRefusals: RefusalViews<ReminderRefusal> = {
  "put-off-needs-reason": {
    problem: (reader) => ({ text: reader.text("problem.put-off-needs-reason"), field: "why" }),
  },
  "put-off-past-due": {
    problem: (reader, { due, wanted }) => ({
      text: reader.text("problem.put-off-past-due", { due: reader.day(due), wanted: reader.day(wanted) }),
      field: "period",
    }),
  },
  "nothing-to-put-off": { text: (reader) => plainText(reader, "nothing-to-put-off") },
};

import type { Day } from "../clock";

/** Ways to say no to putting off a reminder. */
export type ReminderRefusal =
  | { kind: "put-off-needs-reason" }
  /** It has to be done by a day, and would be put off to that day or past it. */
  | { kind: "put-off-past-due"; due: Day; wanted: Day }
  /** There is no reminder of it any more. */
  | { kind: "nothing-to-put-off" };

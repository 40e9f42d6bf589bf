import type { Day } from "../clock";

/** Ways to say no to putting off a reminder. */
export type ReminderRefusal =
  | { kind: "put-off-needs-reason" }
  /** It has to be done by a day, and before that day it would be put off for no period that there is. */
  | { kind: "put-off-past-due"; due: Day; wanted: Day }
  /** There is no reminder of it any more. */
  | { kind: "nothing-to-put-off" };

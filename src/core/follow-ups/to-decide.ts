import type { Day, Millis } from "../clock";
import type { PersonId } from "../people/person";
import type { PutOff } from "../reminders/put-off";

/** What every follow-up has: something stayed as it was, and somebody ends it, or keeps it on purpose for a time. */
export interface ToDecide {
  id: string;
  openedAt: Millis;
  assignedTo: PersonId;
  /** `overtaken`: it became something else before anybody decided. */
  state: "open" | "ended" | "kept" | "overtaken";
  /** `until`: the day on which what was kept is to be decided again. */
  decided?: { by: PersonId; at: Millis; reason?: string; until?: Day };
  /** Nobody is reminded of it until some day. */
  putOff?: PutOff;
  revision: number;
}

import { type Day, days, type Millis, morningOf } from "../../clock";
import type { CustomerId } from "../../customers/customer";
import type { ToDecide } from "../../follow-ups/to-decide";
import type { PersonId } from "../../people/person";
import type { Removal } from "../removal";
import type { RemovalId } from "../removal-id";

/** Legal notice to a customer whose relationship has ended, that was still to be given: by whom, and by when (R97, B5). */
export interface OwedNotice extends ToDecide {
  state: "open" | "ended";
  removal: RemovalId;
  customer: CustomerId;
  customerName: string;
  /** By when it is to be given, as the requester declared. */
  due: Day;
  /** When it was given, as somebody recorded. */
  given?: Day;
}

/** A removal owes one notice at most, and so it has one id. */
export const owedNoticeIdOf = (removal: RemovalId): string => `${removal}-notice`;

/** What an ended relationship leaves to be given, where its requester declared that notice was still to be given. */
export function owedAfter(
  { id, customer, customerName, duty }: Removal,
  assignedTo: PersonId,
  at: Millis,
): OwedNotice[] {
  if (!duty.required || duty.given) return [];
  const about = { removal: id, customer, customerName, due: duty.on };
  return [{ id: owedNoticeIdOf(id), ...about, openedAt: at, assignedTo, state: "open", revision: 0 }];
}

/** Days before it is due on which somebody is reminded of it; after that day, once a week. */
const daysBefore = [7, 1];
const week = days(7);

/** The next moment after this at which somebody is reminded of it: eight in the morning, UTC. */
export function nextReminderOf({ due }: OwedNotice, now: Millis): Millis {
  const morning = morningOf(due);
  const before = daysBefore.map((count) => morning - days(count)).find((at) => at > now);
  const weeksAfter = Math.max(1, Math.floor((now - morning) / week) + 1);
  return before ?? morning + weeksAfter * week;
}

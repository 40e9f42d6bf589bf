import type { CustomerId } from "../customers/customer";
import type { PersonId } from "../people/person";
import type { HistoryEntry } from "./chain";

/** Whose history: a customer's, or that of one of our own people. */
export type Whose = CustomerId | `user:${PersonId}`;

/** The history of one of our own people. */
export const ofPerson = (id: PersonId): Whose => `user:${id}`;

/** Reads of the history. */
export interface HistoryQueries {
  /** What happened to one customer or person, newest first; `before` is the `seq` of the last entry seen. */
  history(whose: Whose, page: { before?: number; limit: number }): Promise<HistoryEntry[]>;
  historyLength(whose: Whose): Promise<number>;
  /** Whether the history holds, and all is stored as it tells; looked at anew from time to time. Never within a change. */
  historyHolds(): Promise<boolean>;
  historyEntry(seq: number): Promise<HistoryEntry | undefined>;
}

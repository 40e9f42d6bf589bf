import type { CustomerId } from "../customers/customer";
import type { HistoryEntry } from "./chain";

/** Reads of the history. */
export interface HistoryQueries {
  /** History of one customer, newest first; `before` is the `seq` of the last entry seen. */
  history(customer: CustomerId, page: { before?: number; limit: number }): Promise<HistoryEntry[]>;
  historyLength(customer: CustomerId): Promise<number>;
  /** Whether the history holds, and all is stored as it tells; looked at anew from time to time. Never within a change. */
  historyHolds(): Promise<boolean>;
  historyEntry(seq: number): Promise<HistoryEntry | undefined>;
}

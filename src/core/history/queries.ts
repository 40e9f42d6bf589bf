import type { CustomerId } from "../customers/customer";
import type { HistoryEntry } from "./chain";

/** Reads of the history. */
export interface HistoryQueries {
  /** History of one customer, newest first; `before` is the `seq` of the last entry seen. */
  history(customer: CustomerId, page: { before?: number; limit: number }): Promise<HistoryEntry[]>;
  historyLength(customer: CustomerId): Promise<number>;
  historyEntry(seq: number): Promise<HistoryEntry | undefined>;
}

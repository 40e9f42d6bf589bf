import type { CustomerId } from "../customers/customer";
import type { Removal } from "./removal";
import type { RemovalId } from "./removal-id";

/** Reads of the requests to end a relationship. */
export interface RemovalQueries {
  removal(id: RemovalId): Promise<Removal | undefined>;
  /** The one that was asked for last, however it stands. */
  lastRemoval(customer: CustomerId): Promise<Removal | undefined>;
  /** Removals for somebody to act on: those that are stuck, then those that wait for a decision, each oldest first. */
  openRemovals(): Promise<Removal[]>;
}

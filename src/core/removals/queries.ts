import type { CustomerId } from "../customers/customer";
import type { Removal, RemovalId } from "./removal";

/** Reads of the requests to end a relationship. */
export interface RemovalQueries {
  removal(id: RemovalId): Promise<Removal | undefined>;
  /** Removals waiting for a decision, oldest first; of one customer when named. */
  pendingRemovals(customer?: CustomerId): Promise<Removal[]>;
}

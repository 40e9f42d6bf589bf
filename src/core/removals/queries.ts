import type { CustomerId } from "../customers/customer";
import type { Removal } from "./removal";
import type { RemovalId } from "./removal-id";

/** Reads of the requests to end a relationship. */
export interface RemovalQueries {
  removal(id: RemovalId): Promise<Removal | undefined>;
  /** Removals waiting for a decision, oldest first; of one customer when named. */
  pendingRemovals(customer?: CustomerId): Promise<Removal[]>;
}

import type { Acceptance, AcceptanceId } from "./acceptance";

/** Reads of the acceptances of which nothing was certain. */
export interface AcceptanceQueries {
  acceptance(id: AcceptanceId): Promise<Acceptance | undefined>;
  /** All that wait for a person to say whose they are, oldest first. */
  waitingAcceptances(): Promise<Acceptance[]>;
}

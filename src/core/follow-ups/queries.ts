import type { CustomerId } from "../customers/customer";
import type { FollowUp } from "./follow-up";

/** Reads of what is to be decided afterwards. */
export interface FollowUpQueries {
  followUp(id: string): Promise<FollowUp | undefined>;
  /** Open follow-ups, oldest first; of one customer when named. */
  openFollowUps(customer?: CustomerId): Promise<FollowUp[]>;
  /** Of one customer, those that are decided too. */
  followUpsOf(customer: CustomerId): Promise<FollowUp[]>;
}

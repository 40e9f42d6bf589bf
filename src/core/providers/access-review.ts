import { days, type Millis } from "../clock";
import type { ToDecide } from "../follow-ups/to-decide";
import type { ProviderId } from "./provider";

/** A provider that we authorised has admin access to our own work account: take it away, or keep it on purpose (R166). */
export interface AccessReview extends ToDecide {
  state: "open" | "ended" | "kept";
  provider: ProviderId;
  providerName: string;
  /** When it was authorised. */
  grantedAt: Millis;
}

/** Within so many days it is to be decided. */
const reviewDays = 7;

/** By when it is to be decided, counted from when it was opened, or opened again. */
export const dueOf = ({ openedAt }: AccessReview): Millis => openedAt + days(reviewDays);

/** A provider is authorised once, and so reviewed under one id. */
export const reviewIdOf = (provider: ProviderId): string => `access-${provider}`;

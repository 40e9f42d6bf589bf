import type { Millis } from "../clock";

/** The Microsoft tenant id of an indirect provider. */
export type ProviderId = string;

/** An indirect provider (distributor) we work with, or that has asked to (R105, R158). */
export interface Provider {
  id: ProviderId;
  name: string;
  /** As used in lists and by people who type, e.g. `Fabrikam`. */
  shortName: string;
  state: "invited-us" | "authorised";
  /** When its invitation reached us, or when it was authorised. */
  since: Millis;
  revision: number;
}

import type { ProviderId } from "./provider";

/** Ways to say no to what is recorded of a provider, and to authorising it. */
export type ProviderRefusal =
  | { kind: "provider-name-needed" }
  /** It reads as a link. */
  | { kind: "provider-name-linked"; typed: string }
  /** It is called as we are, or as a customer is. */
  | { kind: "provider-name-taken"; name: string }
  /** It has been authorised: there is no invitation to wait for. */
  | { kind: "provider-known"; provider: ProviderId; name: string }
  | { kind: "provider-received-unfit"; latest: string }
  | { kind: "provider-link-unfit" }
  /** Without its invitation there is nothing to authorise (R159). */
  | { kind: "provider-has-not-invited"; name: string }
  /** R162. */
  | { kind: "consent-needed" }
  /** Only an indirect reseller authorises providers, and in a cloud that is open. */
  | { kind: "authorising-not-here"; why: "not-for-this-partner-type" | "not-in-this-cloud" }
  /** A direct partner has no indirect provider (R58, R189). */
  | { kind: "not-for-direct-partner"; what: "providers" | "joint" };

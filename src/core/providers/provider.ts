import type { Day, Millis } from "../clock";
import type { PersonId } from "../people/person";

/** Opaque. */
export type ProviderId = string;

/** What most providers give beside products (R109). */
export const benefits = ["training", "marketing", "credit"] as const;
export type Benefit = (typeof benefits)[number];

/** An indirect provider (distributor) that we work with, that has asked to, or that we have an eye on (R105, R158). */
export interface Provider {
  id: ProviderId;
  /** The provider's Microsoft tenant, as soon as a joint link tells it. */
  tenantId?: string;
  name: string;
  /** As used in lists and by people who type, e.g. `Fabrikam`. */
  shortName: string;
  state: "not-connected" | "invited-us" | "authorised";
  /** When it was noted, when its invitation reached us, or when it was authorised. */
  since: Millis;
  /** Its invitation to authorise it, with the link byte for byte (R159, R160). */
  invitation?: ProviderInvitation;
  /** What it brings, in our own words (R109). */
  brings?: Partial<Record<Benefit, string>>;
  /** What we think of it (R108). */
  notes?: string;
  authorisedBy?: PersonId;
  revision: number;
}

export interface ProviderInvitation {
  receivedOn: Day;
  link?: string;
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The provider's Microsoft tenant, in small letters, where it is known: for those known from the start, it is the id. */
export const tenantOf = ({ id, tenantId }: Provider): string | undefined =>
  (tenantId ?? (guid.test(id) ? id : undefined))?.toLowerCase();

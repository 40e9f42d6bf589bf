import type { Tenant } from "../tenant";

/** A profile of the organisation at Microsoft, under its partner id (formerly MPN id). */
export interface PartnerProfile {
  partnerId: string;
  name: string;
  /** Two letters, e.g. `IT`. */
  country: string;
  active: boolean;
}

/** A partner id: four to ten digits. */
export const isPartnerId = (typed: string): boolean => /^\d{4,10}$/.test(typed);

/** Only an active profile in the country of the tenant can be tied to the account (R133). */
export const canBeTied = ({ active, country }: PartnerProfile, tenant: Pick<Tenant, "country">): boolean =>
  active && country === tenant.country;

import type { Cloud } from "./clouds";
import type { Language } from "./languages";

export type TenantId = string;

/** How a partner takes part in the CSP programme: through indirect providers, or by itself (R58, R189). */
export const partnerTypes = ["indirect-reseller", "direct"] as const;
type PartnerType = (typeof partnerTypes)[number];

/** The reseller whose staff uses the bot: one per Microsoft tenant. */
export interface Tenant {
  id: TenantId;
  /** Full legal name, e.g. `Proseware Italia S.r.l.`. */
  name: string;
  /** As used in running text, e.g. `Proseware Italia`. */
  shortName: string;
  /** Microsoft partner id (formerly MPN id). */
  partnerId: string;
  partnerType: PartnerType;
  cloud: Cloud;
  country: string;
  language: Language;
  timeZone: string;
  phone?: string;
}

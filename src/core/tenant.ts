import type { Cloud } from "./clouds";
import type { Language } from "./languages";

export type TenantId = string;

/** The reseller whose staff uses the bot: one per Microsoft tenant. */
export interface Tenant {
  id: TenantId;
  /** Full legal name, e.g. `Proseware Italia S.r.l.`. */
  name: string;
  /** As used in running text, e.g. `Proseware Italia`. */
  shortName: string;
  /** Microsoft partner id (formerly MPN id). */
  partnerId: string;
  partnerType: "indirect-reseller" | "direct";
  cloud: Cloud;
  country: string;
  language: Language;
  timeZone: string;
  phone?: string;
}

import type { Role } from "../permissions";

export type TenantId = string;
/** The Entra object id of a person (`aadObjectId` of the verified activity). */
export type PersonId = string;
export type Language = "en" | "it";
export const languages: readonly Language[] = ["en", "it"];

export interface Person {
  id: PersonId;
  /** The person's Teams id for this bot (`29:…`); known once the person has written, or from the roster. */
  mri?: string;
  name: string;
  upn?: string;
  roles: Role[];
  /** What the person chose or the directory says; wins over what the client reports. */
  language?: Language;
  /** IANA name, e.g. `Europe/Rome`. */
  timeZone?: string;
  revision: number;
}

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

export type Cloud = "public" | "us-government" | "germany" | "china";

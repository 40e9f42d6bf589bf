import type { Language } from "../languages";
import type { Role } from "../permissions";

/** The Entra object id of a person (`aadObjectId` of the verified activity). */
export type PersonId = string;

export interface Person {
  id: PersonId;
  /** The person's Teams id for this bot (`29:…`); known once the person has written, or from the roster. */
  mri?: string;
  name: string;
  upn?: string;
  roles: Role[];
  /** Those of the roles that the person has only as long as the setting `RAPPORT_ADMINS` names them. */
  rolesBySetting?: Role[];
  /** What the person chose or the directory says; wins over what the client reports. */
  language?: Language;
  /** IANA name, e.g. `Europe/Rome`. */
  timeZone?: string;
  revision: number;
}

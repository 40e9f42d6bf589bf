import type { Millis } from "../clock";
import type { Language } from "../languages";
import type { Role } from "../permissions";

/** Under which a person is known here: the Entra object id of whoever came by themselves, an id of ours for others. */
export type PersonId = string;

/** The Entra object id of somebody (`aadObjectId` of a verified activity, or of the roster). */
export type ObjectId = string;

export interface Person {
  id: PersonId;
  /** Where it is not the id; `null` until somebody who was added by their address has been recognised. */
  objectId?: ObjectId | null;
  /** The person's Teams id for this bot (`29:…`); known once the person has written, or from the roster. */
  mri?: string;
  name: string;
  /** Their address, with which they sign in; of at most one person (R146). */
  upn?: string;
  roles: Role[];
  /** Those of the roles that the person has only as long as the setting `RAPPORT_ADMINS` names them. */
  rolesBySetting?: Role[];
  /** What the person chose or the directory says; wins over what the client reports. */
  language?: Language;
  /** IANA name, e.g. `Europe/Rome`. */
  timeZone?: string;
  /** Who added them, where they did not come by themselves. */
  addedBy?: PersonId;
  /** Of somebody whose account was to be created, until they have been recognised (R150–R152). */
  signIn?: SignIn;
  revision: number;
}

/** The sign-in data of a new account: shown once, to whoever made them, until some moment. The password is kept nowhere. */
export interface SignIn {
  by: PersonId;
  until: Millis;
  shownAt?: Millis;
}

/** The Entra object id, once it is known. */
export const objectIdOf = ({ id, objectId }: Pick<Person, "id" | "objectId">): ObjectId | undefined =>
  objectId === undefined ? id : (objectId ?? undefined);

/** What tells somebody apart from others of the same name: the address, else the beginning of the id in the directory. */
export const signOf = ({ id, upn }: Pick<Person, "id" | "upn">): string => upn ?? id.slice(0, 8);

/** Whether somebody was added who has not been recognised yet; whoever has no role is waited for by nobody. */
export const isAwaited = (person: Person): boolean => objectIdOf(person) === undefined && person.roles.length > 0;

import { fold } from "../../../core/fold";
import words from "./wishes.json";

/** Words that join two wishes, or two names. */
export const joins: ReadonlySet<string> = new Set(words.join.map(fold));
/** Those of them after which another wish follows, be it only named. */
export const sequels: ReadonlySet<string> = new Set(words.sequel.map(fold));
/** Verbs by which people ask to see something, whatever it is. */
export const lookUpVerbs: ReadonlySet<string> = new Set(words.lookUp.map(fold));

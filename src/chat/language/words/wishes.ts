import { fold } from "../../../core/fold";
import { englishForms } from "./conjugate/en";
import { italianForms, type Mood } from "./conjugate/it";
import words from "./wishes.json";

/** Words that join two wishes, or two names. */
export const joins: ReadonlySet<string> = new Set(words.join.map(fold));
/** Those of them after which another wish follows, be it only named. */
export const sequels: ReadonlySet<string> = new Set(words.sequel.map(fold));
/** Forms of the verbs by which people ask to see something; in Italian also to see it again: "rimostrami". */
const forms: readonly (readonly [form: string, mood: Mood])[] = [
  ...words.lookUp.en.flatMap((verb) => [...englishForms(verb)]),
  ...words.lookUp.it.flatMap((verb) =>
    [...italianForms(verb)].flatMap(([form, mood]) => [[form, mood] as const, [`ri${form}`, mood] as const]),
  ),
];

/** Those that say that something is to be shown, whatever it is. */
export const lookUpVerbs: ReadonlySet<string> = new Set(
  forms.flatMap(([form, mood]) => (mood === "order" || mood === "infinitive" ? [fold(form)] : [])),
);
/** The same and all others. */
export const lookUpForms: readonly string[] = forms.map(([form]) => fold(form));

/** Words between what is to be chosen from. */
export const choices: ReadonlySet<string> = new Set(["or", "o", "oppure"]);

import words from "./small-words.json";

/** What a small word says of what stands behind it. */
export type Direction = keyof typeof words.directions;

/** Where each small word leads. */
export const directions: ReadonlyMap<string, Direction> = new Map(
  (Object.entries(words.directions) as [Direction, string[]][]).flatMap(([direction, keys]) =>
    keys.map((key) => [key, direction] as const),
  ), // the keys of `directions`
);

export const articles: ReadonlySet<string> = new Set(words.articles);
/** "A" is not among the articles, for it is the Italian "to" as well: here it is no matter which. */
export const isArticle = (key: string): boolean => articles.has(key) || key === "a";
/** We, as those to whom it is done: "ci invita". */
export const toUs: ReadonlySet<string> = new Set(["ci", "mi", "us", "me"]);
export const pronouns: ReadonlySet<string> = new Set(words.pronouns);
export const possessives: ReadonlySet<string> = new Set(words.possessives);
/** Whose it is, where it is not ours. */
export const othersOwn: ReadonlySet<string> = new Set(words.others);
/** Who does it, in a sentence that tells so. */
export const subjects: ReadonlySet<string> = new Set(words.subjects);
/** Who does it, where it is neither we nor named. */
export const thirdPersons: ReadonlySet<string> = new Set(words.thirdPersons);
const things: ReadonlySet<string> = new Set(words.things);
/** "It", "that's", "quello": something is pointed to, and not named. */
export const isThing = (key: string): boolean => things.has(key.replace(/'s$/, ""));
/** What may belong to somebody: "the customer of Contoso" is not Contoso. */
export const belonging: ReadonlySet<string> = new Set(words.belonging);
/** Who says what follows, or is told it: "customer: …". */
export const labels: ReadonlySet<string> = new Set(words.labels);
/** We, as who does something; */
export const ourselves: ReadonlySet<string> = new Set(words.ourselves);
/** and what may stand between them and the verb. */
export const beforeVerbs: ReadonlySet<string> = new Set(words.beforeVerbs);
/** By which we say that we did something; */
export const haveDone: ReadonlySet<string> = new Set(words.haveDone);
/** and by which it is said that it was done. */
export const wasDone: ReadonlySet<string> = new Set(words.wasDone);
/** What a provider is called, */
export const providerNouns: ReadonlySet<string> = new Set(words.providerNouns);
/** and what one of us is. */
export const userNouns: ReadonlySet<string> = new Set(words.userNouns);
/** Somebody who is not named. */
export const anybody: ReadonlySet<string> = new Set(words.anybody);
/** Not one of them, but all: "all the Contoso firms". */
export const everyone: ReadonlySet<string> = new Set(words.everyone);
/** It is done another time. */
export const repeating: ReadonlySet<string> = new Set(words.repeating);
/** Verbs by which whoever says how it is wishes it so: "I prefer English". */
export const wishing: ReadonlySet<string> = new Set(words.wishing);
/** Days that are said in a word: what is done at once is not done for a day. */
export const days: ReadonlySet<string> = new Set(words.days);
/** What something is before it is there: before a noun it is to be made, behind it it begins a name. */
export const qualifying: ReadonlySet<string> = new Set(words.qualifying);
/** With these people call lists and help. */
export const called: ReadonlySet<string> = new Set(words.called);
/** What companies call themselves by, beside a name of their own: "bianchi forniture". */
export const companies: ReadonlySet<string> = new Set(words.companies);
/** By which it is wanted that what was done is noted. */
export const noting: readonly string[] = words.noting;
/** Words by which somebody is spoken to before anything is said, */
export const greetings: ReadonlySet<string> = new Set(words.greetings);
/** and those behind all, before the name of whoever says it. */
export const closings: ReadonlySet<string> = new Set(words.closings);
/** By which people answer before they ask for more. */
export const openings: ReadonlySet<string> = new Set(words.openings);

import { fold } from "../fold";
import { inLatin } from "./plain-text";
import words from "./words.json";

/** The word lists of `words.json`, folded. */
const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold));
/** As they are spelled: without its accent, "è" is another word. */
const spelled = (list: readonly string[]): ReadonlySet<string> => new Set(list);

/** What a secret is called. */
export const names = setOf(words.names.map(inLatin));
/** What a user name and its secret are called together. */
export const both = setOf(words.both);
/** What may stand for a secret, and for many other things: only what is plainly one counts beside these. */
export const faint = setOf(words.faint);
/** Names that are found with a slip or two in them, */
export const near: readonly string[] = words.near.map(fold);
/** and what is no slip of them. */
export const notNear = setOf(words.notNear);
/** What says that the secret follows. */
export const copulas = spelled(words.is);
/** How the next sentence takes the secret up. */
export const takingUp = spelled(words.again);
/** What is done with a secret that follows after one of `into`. */
export const setting = setOf(words.setting);
export const into = setOf(words.into);
/** After these stands whose secret it is, or what else has a number. */
export const owners = setOf(words.owner);
/** Before these it may stand whose the next word is. */
export const bearers = setOf(words.bearer);
/** Before "be", what says that something is so. */
export const ought = setOf(words.ought);
/** What is said of a secret that nobody has, or asks about it. */
export const resetting = setOf(words.resetting);
/** After these the name before was that of a company. */
export const legalForms = setOf(words.legal);
/** What kind of a secret it is, rather than what becomes of it. */
export const kinds = setOf(words.kind);
/** Of those, one that somebody was given. */
export const givenKinds = setOf(words.temporary);
export const units = setOf(words.units);
export const polite = setOf(words.polite);
/** What stands between a secret and its name behind it. */
export const around = setOf(words.around);
export const using = setOf(words.using);
/** Words of any sentence, */
export const small = setOf(words.small);
/** of what a secret may be, or what is done with it, */
export const states = setOf([...words.states, ...words.kind]);
/** and of things that a sentence about one names. */
export const things = setOf(words.things);
/** What stands beside the name of a secret without being one: parts of what people use with it, days, ways. */
export const parts = setOf(words.part);
/** Beginnings of names that end with a number. */
export const products: readonly string[] = words.product;
/** Names with a capital in the middle. */
export const brands = setOf(words.brands);

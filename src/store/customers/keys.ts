import type { Customer } from "../../core/customers/customer";
import type { Facet } from "../../core/customers/facets";
import { fold } from "../../core/fold";
import { unreachable } from "../../core/unreachable";

const longestSortKey = 200;

/** Behind the beginning of a word or name, sorts after everything that begins so. */
export const afterAll = "\u{10ffff}";

/** By what customers are put in order. */
export const sortKeyOf = ({ name }: Customer): string => fold(name).slice(0, longestSortKey);

/** The word or facet under which a removed customer is kept, out of the way of ordinary lists and searches. */
export const ofRemoved = (word: string): string => `~${word}`;

/** The facet under which a customer without relationship is kept: it is in no list but where that is asked for. */
export const ofUnrelated = (facet: string): string => (facet === unrelated ? facet : `+${facet}`);

export const unrelated = "no-relationship" satisfies Facet;

/** Words as this customer is found by them. */
export const wordsUnder = ({ state }: Customer, words: readonly string[]): readonly string[] =>
  state === "removed" ? words.map(ofRemoved) : words;

/** Facets as this customer is kept under them. */
export function facetsUnder({ state }: Customer, facets: readonly string[]): readonly string[] {
  switch (state) {
    case "active":
      return facets;
    case "no-relationship":
      return facets.map(ofUnrelated);
    case "removed":
      return facets.map(ofRemoved);
    default:
      return unreachable(state);
  }
}

import type { Customer } from "../../core/customers/customer";
import { fold } from "../../core/fold";

const longestSortKey = 200;

/** By what customers are put in order. */
export const sortKeyOf = ({ name }: Customer): string => fold(name).slice(0, longestSortKey);

/** The word or facet under which a removed customer is kept, out of the way of ordinary lists and searches. */
export const ofRemoved = (word: string): string => `~${word}`;

/** Words or facets as this customer is kept under them. */
export const keptUnder = ({ state }: Customer, words: readonly string[]): readonly string[] =>
  state === "active" ? words : words.map(ofRemoved);

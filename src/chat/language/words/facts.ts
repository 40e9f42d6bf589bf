import type { RecordPart } from "../../../core/customers/record-part";
import words from "./facts.json";

/** The words by which the parts of a record are asked for, in all languages: people mix them. */
export const partWords: Readonly<Record<RecordPart, readonly string[]>> = words.parts;

/** The words by which lists are narrowed, by what they say. */
export const filterWords = words.filters;

/** All of them: fingers slip at these as at commands. */
export const factWords = (): string[] => [partWords, filterWords].flatMap((facts) => Object.values(facts)).flat();

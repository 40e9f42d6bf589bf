import type { Reader } from "../texts/reader";
import { breakable, shortened } from "./shorten";

/** Whole sentences in one line, those that are empty left out. */
export const sentences = (text: string): string => text.replace(/\s+/gu, " ").trim();

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What is wrong with a form: the line above it, and the same as a sentence to be spoken. */
export const problemLine = (reader: Reader, problem = "") => ({
  hasProblem: problem !== "",
  problem: problem ? reader.text("form.problem", { problem: breakable(shortened(problem, problemLimit)) }) : "",
  spokenProblem: problem ? `${shortened(problem, problemLimit)}.` : "",
});

/** A problem repeats what was typed, however long it was. */
const problemLimit = 300;

/** Text of a person, or of several lines, as one block per line: a card shows no empty lines. */
export const linesOf = (text: string): { text: string }[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line }));

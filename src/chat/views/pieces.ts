import type { Reader } from "../reader";
import type { TextKey } from "../texts";
import { type Fact, fact as labelled } from "./row";
import { breakable, shortened, shortenedMiddle } from "./shorten";

export type { Fact };

/** A line of the part `facts`, labelled by one of our texts. */
export const fact = (reader: Reader, label: TextKey, value: string, detail = ""): Fact =>
  labelled(reader.text(label), value, detail);

/** One line of the part `signs`: `✓` done, `!` remains or needs care, `✕` stops it; the words say it all by themselves. */
export interface Sign {
  sign: string;
  strong: string;
  text: string;
  hasDetail: boolean;
  detail: string;
}

export const sign = (mark: string, said: { strong?: string; text?: string; detail?: string }): Sign => ({
  sign: mark,
  strong: said.strong ?? "",
  text: said.text ?? "",
  hasDetail: (said.detail ?? "") !== "",
  detail: said.detail ?? "",
});

/** Whole sentences in one line, those that are empty left out. */
export const sentences = (text: string): string => text.replace(/\s+/gu, " ").trim();

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

/** A domain or address as a fact: a line of its own holds 40 characters on a phone, a longer one is cut in the middle. */
export const addressFact = (reader: Reader, label: TextKey, address: string): Fact =>
  fact(reader, label, shortenedMiddle(address, 40));

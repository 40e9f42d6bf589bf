import type { Field } from "../../core/refusals";
import type { Reader } from "../texts/reader";
import { breakable, shortened } from "./shorten";

/** What is wrong with a form, in the reader's words, and with which of its inputs, where it is one of them. */
export interface Problem {
  text: string;
  field?: Field;
  /** Nobody did anything wrong: what was answered brings another question. */
  isNext?: true;
  /** What else is wrong with it. */
  others?: readonly Problem[];
}

/** What is wrong with a form: the line above it, and the same as a sentence to be spoken. */
export function problemLine(reader: Reader, problem: Problem | undefined) {
  const all = problem?.text ? [problem, ...(problem.others ?? [])] : [];
  const said = all.map(({ text }) => shortened(text, problemLimit));
  const lines = said.map((each, at) =>
    all[at]?.isNext ? breakable(each) : reader.text("form.problem", { problem: breakable(each) }),
  );
  const line = lines.join(" ");
  const wrong = all.filter(({ isNext }) => !isNext).length;
  const problems: Problems = {
    each: all.flatMap(({ field }, at) => (field ? [{ field, line: lines[at] ?? "" }] : [])),
    last: all.length > 1 ? reader.text("form.problems", { n: wrong }) : line,
  };
  return {
    hasProblem: line !== "",
    problem: line,
    problems,
    spokenProblem: said.map((each) => (/\?$/.test(each) ? each : `${each}.`)).join(" "),
  };
}

/** A problem repeats what was typed, however long it was. */
const problemLimit = 300;

/** Each thing that is wrong with a form, by the id of its input; and what is said of all of them beside the buttons. */
export interface Problems {
  each: readonly { field: string; line: string }[];
  last: string;
}

interface Element {
  id?: string;
  inlines?: { text?: string }[];
}

/** The form with what is wrong beside each input that it is about, and once more beside the buttons. */
export function besideFields(json: string, problem: string, problems: Problems): string {
  const card: { body?: Element[] } = JSON.parse(json); // a card of ours, written a moment ago
  const { body = [] } = card;
  const line = body.find(({ inlines }) => inlines?.[0]?.text === problem);
  if (!line || !body.some(({ id }) => id)) return json;
  const saying = (text: string): Element => ({ ...line, inlines: [{ ...line.inlines?.[0], text }] });
  const ids = body.map(({ id }) => id?.replace(/_r\d+$/, ""));
  // What is said beside each input, and beside the buttons that were pressed, is not said above as well.
  const isBeside = problems.each.length > 0 && problems.each.every(({ field }) => ids.includes(field));
  const placed = body.flatMap((element, at) => [
    ...(element === line && isBeside ? [] : [element]),
    ...problems.each.filter(({ field }) => field === ids[at]).map((each) => saying(each.line)),
  ]);
  const isLast = placed.at(-1)?.inlines?.[0]?.text === problems.last;
  return JSON.stringify({ ...card, body: isLast ? placed : [...placed, saying(problems.last)] });
}

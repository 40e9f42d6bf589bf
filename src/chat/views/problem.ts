import type { Field } from "../../core/refusals";
import type { Reader } from "../texts/reader";
import { breakable, shortened } from "./shorten";

/** What is wrong with a form, in the reader's words, and with which of its inputs, where it is one of them. */
export interface Problem {
  text: string;
  field?: Field;
}

/** What is wrong with a form: the line above it, and the same as a sentence to be spoken. */
export function problemLine(reader: Reader, problem: Problem | undefined) {
  const text = shortened(problem?.text ?? "", problemLimit);
  return {
    hasProblem: text !== "",
    problem: text && reader.text("form.problem", { problem: breakable(text) }),
    field: problem?.field ?? "",
    spokenProblem: text && `${text}.`,
  };
}

/** A problem repeats what was typed, however long it was. */
const problemLimit = 300;

interface Element {
  id?: string;
  inlines?: { text?: string }[];
}

/** The form with the line that says what is wrong beside the input that it is about, and beside the buttons. */
export function besideField(json: string, { problem, field }: { problem: string; field: string }): string {
  const card: { body?: Element[] } = JSON.parse(json); // a card of ours, written a moment ago
  const { body = [] } = card;
  const line = body.find(({ inlines }) => inlines?.[0]?.text === problem);
  if (!line || !body.some(({ id }) => id)) return json;
  const placed = body.flatMap((element) => (element.id?.replace(/_r\d+$/, "") === field ? [element, line] : [element]));
  return JSON.stringify({ ...card, body: placed.at(-1) === line ? placed : [...placed, line] });
}

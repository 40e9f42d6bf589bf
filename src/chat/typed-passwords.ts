import { carriesPassword, carriesPasswordInField } from "../core/passwords/typed-password";
import type { Answer } from "./answer";
import type { Said } from "./context";
import type { Reader } from "./texts/reader";
import { withNote } from "./views/note";
import { passwordRule } from "./views/refusals/password";
import { isInput } from "./views/typed-words";

/** What is left where a password was, and which inputs were emptied. */
interface Left<What> {
  left: What;
  emptied: readonly string[];
}

/** A message without its words, where they carry a password. */
export function saidWithout({ whole = "", ...said }: Said): Left<Said> {
  const carries = carriesPassword(said.text) || carriesPassword(whole);
  return carries ? { left: { ...said, text: "" }, emptied: ["text"] } : { left: said, emptied: [] };
}

/** What a press brings, without each text that carries a password; what cannot be parsed then is of another time. */
export function pressedWithout(sent: Record<string, unknown>): Left<Record<string, unknown>> {
  const looked = Object.entries(sent).map(([key, value]) => {
    const id = key.replace(/_r\d+$/, "");
    return { key, id, value, left: leftOf(value, isInput(id) ? carriesPasswordInField : carriesUnseen) };
  });
  return {
    left: Object.fromEntries(looked.map(({ key, left }) => [key, left])),
    emptied: looked.filter(({ value, left }) => left !== value).map(({ id }) => id),
  };
}

/** What a card carries unseen: ids and marks are one word, which says nothing. */
const carriesUnseen = (text: string): boolean => /\S[\s:=]+\S/u.test(text) && carriesPassword(text);

/** A value as it came, where nothing had to be taken out. */
function leftOf(value: unknown, carries: (text: string) => boolean): unknown {
  if (typeof value === "string") return carries(value) ? "" : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value) && carries(value.filter((each) => typeof each !== "object").join(", "))) return "";
  const inner = Object.entries(value).map(([key, each]) => [key, each, leftOf(each, carries)] as const);
  if (inner.every(([, each, left]) => each === left)) return value;
  const left = Object.fromEntries(inner.map(([key, , each]) => [key, each]));
  return Array.isArray(value) ? Object.values(left) : left;
}

/** The answer to a press, with the rule above it where it does not say it already. Only its person sees it. */
export function withPasswordRule(reader: Reader, answer: Answer): Answer {
  const rule = passwordRule(reader);
  return answer.card.fallbackText.includes(rule) ? answer : { ...withNote(answer, `${rule}.`), reach: "view" };
}

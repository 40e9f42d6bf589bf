import type { Field } from "../../core/refusals";
import type { Answer } from "../answer";
import type { Reader } from "../texts/reader";
import { isTextKey } from "../texts/texts";
import { type View, view } from "./view";

/** What a person typed into an input. */
export interface TypedWords {
  field: Field;
  words: string;
}

/** What a person had typed into a form that is gone, each in a field of its own to copy it from. */
export const typedWords = (reader: Reader, typed: readonly TypedWords[]): View =>
  view(reader, "refusals/typed", {
    spoken: reader.text("typed.kept.spoken"),
    typed: typed.map(({ field, words }) => ({ id: `kept_${field}`, label: reader.text(`field.${field}`), words })),
  });

/** Of which field an input holds words that were typed before, if it is one of those. */
export function keptIn(id: string): Field | undefined {
  const name = /^kept_(\w+)$/.exec(id)?.[1] ?? "";
  return isField(name) ? name : undefined;
}

/** Whether an input of ours has this id, in which people type, or typed before. */
export const isInput = (id: string): boolean => isField(id.replace(/^(?:kept|unread)_/, ""));

const isField = (name: string): name is Field => isTextKey(`field.${name}`);

/** The answer with what the person had typed below it. Only that person may see it. */
export function withTypedWords(reader: Reader, answer: Answer, typed: readonly TypedWords[]): Answer {
  const words = typedWords(reader, typed).card;
  const card = asCard(answer.card.json);
  const json = JSON.stringify({ ...card, body: [...(card.body ?? []), ...(asCard(words.json).body ?? [])] });
  return {
    ...answer,
    card: { json, fallbackText: `${answer.card.fallbackText} ${words.fallbackText}` },
    reach: "view",
  };
}

/** Id of the input that holds what was typed where only a day can be. */
export const unreadId = (field: Field): string => `unread_${field}`;

/** The form with what was typed for a day in words: behind the input, which cannot hold it, to be copied. */
export function withUnread(reader: Reader, answer: Answer, typed: readonly TypedWords[]): Answer {
  if (typed.length === 0) return answer;
  const card = asCard(answer.card.json);
  const body = typed.reduce((elements, words) => behindInput(reader, elements, words), card.body ?? []);
  return { ...answer, card: { ...answer.card, json: JSON.stringify({ ...card, body }) } };
}

function behindInput(reader: Reader, body: Element[], typed: TypedWords): Element[] {
  const at = body.findIndex(({ id = "" }) => id.replace(/_r\d+$/, "") === typed.field);
  if (at < 0) return body;
  const label = reader.text("typed.unread", { field: reader.text(`field.${typed.field}`) });
  const copies = (asCard(typedWords(reader, [typed]).card.json).body ?? []).flatMap((element) =>
    element.id ? [{ ...element, id: unreadId(typed.field), label }] : [],
  );
  // What is wrong with the input comes first.
  const behind = body[at + 1]?.inlines ? at + 2 : at + 1;
  return [...body.slice(0, behind), ...copies, ...body.slice(behind)];
}

interface Element {
  id?: string;
  inlines?: unknown[];
}

/** A card of ours, written a moment ago. */
const asCard = (json: string): { body?: Element[] } => JSON.parse(json);

/** What is left on a form of one of several texts that are too long. */
export const shareOf = (words: string, texts: number): string =>
  asMuchAsFits(words, Math.floor(mostBytesOfAll / texts));

/** Of a text as much as a card can show again: one of more than 28 KB is not delivered, and then all would be lost. */
export function asMuchAsFits(words: string, most = mostBytesShown): string {
  const bytes = Buffer.byteLength(JSON.stringify(words).slice(1, -1));
  if (bytes <= most) return words;
  const begin = words.slice(0, Math.floor((words.length * most) / bytes)).replace(/[\uD800-\uDBFF]$/, "");
  return begin.length < words.length ? asMuchAsFits(begin, most) : begin;
}

/** Two such texts fit on the largest form; of several as much in all. */
const mostBytesShown = 7000;
const mostBytesOfAll = 17_000;

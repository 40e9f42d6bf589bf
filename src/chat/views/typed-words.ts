import type { Field } from "../../core/refusals";
import type { Answer } from "../answer";
import type { Reader } from "../texts/reader";
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

/** A card of ours, written a moment ago. */
const asCard = (json: string): { body?: unknown[] } => JSON.parse(json);

import { whom } from "../beginning/whom";
import type { Placed } from "../lexicon";
import type { Sentence } from "../sentence";
import { belonging, labels } from "../words/small-words";
import { saysWhose } from "../words/tokens";

/** "Customer: remove …", "cliente, rimuovi …": whoever says it, or is spoken to. */
export const isLabel = ({ tokens }: Sentence, own: readonly Placed[], place: number): boolean =>
  labels.has(tokens[place]?.key ?? "") &&
  /[:,;]$/u.test(tokens[place]?.raw ?? "") &&
  !own.some(({ from, part }) => part.role === "verb" && from <= place) &&
  own.some(({ from, part }) => part.role === "verb" && from > place);

/** "Contoso's customer". */
export function isOwned({ mentions, tokens }: Sentence, place: number): boolean {
  const isBehind = mentions.some(({ to, entity }) => to === place && whom.has(entity.kind));
  const before = tokens[place - 1];
  return isBehind && belonging.has(tokens[place]?.key ?? "") && before !== undefined && saysWhose(before);
}

/** "The Contoso people": they are Contoso. */
export function isFolk({ mentions, tokens }: Sentence, place: number): boolean {
  const isBehind = mentions.some(
    ({ to, entity }) => to === place && whom.has(entity.kind) && entity.kind !== "address",
  );
  const before = tokens[place - 1];
  return isBehind && folk.test(tokens[place]?.key ?? "") && before !== undefined && !saysWhose(before);
}
const folk = /^(?:people|folks?|guys|lot|gang|crowd|crew|chaps|lads)$/;

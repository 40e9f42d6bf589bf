import { isLegalForm } from "../../../core/customers/names";
import { fold } from "../../../core/fold";
import type { Placed } from "../lexicon";
import { mentionAt, type Sentence } from "../sentence";
import { marksOf } from "../words/marks";
import { articles, companies, qualifying } from "../words/small-words";
import type { Token } from "../words/tokens";
import { joins } from "../words/wishes";

/**
 * Whether words are written as the name of a company that is new: in quotes, with a capital, a legal form, or a domain;
 * or in small letters with a word that companies have in their names, or as one we know. "Onboarding" is not.
 */
export function isWrittenAsName(sentence: Sentence, from: number, to: number): boolean {
  const { tokens, marks, isNew } = sentence;
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const first = places.find((place) => !articles.has(keyAt(place)));
  if (first === undefined) return false;
  const beside = places.find((place) => mentionAt(sentence, place)?.entity.kind === "address");
  // "Nina Weiss nina@…", but not "support nina@…".
  const isOfAddress = (place: number): boolean =>
    beside !== undefined && keyAt(place).length > 2 && fold(rawAt(beside)).includes(keyAt(place));
  if (beside !== undefined && places.length === 1) return true;
  if (
    places.some(
      (place) => tokens[place]?.quoted || (place !== beside && isOfAddress(place)) || isDomainOrId(rawAt(place)),
    )
  )
    return true;
  if (places.some((place) => place > first && marks[place]?.length === 0 && isLegalForm(rawAt(place)))) return true;
  // Where all of a line stands in capitals, they tell nothing.
  if (/^\P{Ll}/u.test(rawAt(first)) && /\p{Ll}/u.test(sentence.text)) return true;
  const isKnown = (place: number): boolean =>
    /^(?:customer|invitation)$/.test(mentionAt(sentence, place)?.entity.kind ?? "");
  // "Forniture" is no slip of "fornitore" there.
  const isCompanys = (place: number): boolean => companies.has(fold(rawAt(place)));
  const isOther = (place: number): boolean => isCompanys(place) || (isNew[place] === true && places.some(isCompanys));
  const isPart = (place: number): boolean => isKnown(place) || isOther(place) || joins.has(keyAt(place));
  return places.every(isPart) && places.some((place) => isKnown(place) || !isCompanys(place));

  function rawAt(place: number): string {
    return tokens[place]?.raw ?? "";
  }

  function keyAt(place: number): string {
    return tokens[place]?.key ?? "";
  }
}

const isDomainOrId = (raw: string): boolean =>
  /^[^@]*\p{L}\.\p{L}{2,}[.,;:)]?$/u.test(raw) || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[.,;:)]?$/iu.test(raw);

/** "Add Contoso Est as a customer", "aggiungi Caffè Nuovo ai clienti": the words between are the name whole, whoever has some of them. */
export function nameToBe(sentence: Sentence, placed: readonly Placed[]): { from: number; to: number } | undefined {
  const { tokens, mentions } = sentence;
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const verb = placed.find(({ part }) => part.role === "verb" && part.pair && part.command.takesAnything === true);
  const isNoun = (place: number): boolean =>
    placed.some(({ from, part }) => from === place && part.role === "noun" && part.command === verb?.part.command);
  const isEnd = (place: number): boolean => {
    if (isAmong.test(keyAt(place))) return isNoun(place);
    let noun = place + 1;
    while (articles.has(keyAt(noun)) || keyAt(noun) === "a" || qualifying.has(keyAt(noun))) noun += 1;
    return /^(?:as|come)$/.test(keyAt(place)) && (isNoun(noun) || isNoun(noun - 1));
  };
  const from = verb?.to ?? tokens.length;
  const to = tokens.findIndex((_, place) => place > from && isEnd(place));
  const isOther = mentions.some(
    (mention) =>
      mention.from >= from && mention.to <= to && !/^(?:customer|invitation|name)$/.test(mention.entity.kind),
  );
  return to > from && !isOther && isWrittenAsName(sentence, from, to) ? { from, to } : undefined;
}
const isAmong = /^(?:to|among|ai|tra|fra)$/;

/** Words without the small ones in small letters with which people end what they ask for: "asap", "per favore". */
export function withoutPoliteEnd(tokens: readonly Token[]): readonly Token[] {
  const marks = marksOf(tokens);
  const isPolite = ({ raw }: Token, place: number): boolean =>
    /^\p{Ll}/u.test(raw) && marks[place]?.length !== 0 && marks[place]?.every((mark) => mark === "polite") === true;
  return tokens.slice(0, tokens.findLastIndex((token, place) => !isPolite(token, place)) + 1);
}

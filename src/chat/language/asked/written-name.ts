import { isLegalForm } from "../../../core/customers/names";
import { fold } from "../../../core/fold";
import type { Placed } from "../lexicon";
import { isCapital, isDomainOrId, isNumber } from "../names/letters";
import { mentionAt, type Sentence } from "../sentence";
import { articles, companies, directions, isArticle, providerNouns, qualifying } from "../words/small-words";
import { spelling, type Token, tokensOf } from "../words/tokens";
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
  if (tokens[first === beside ? first + 1 : first]?.quoted) return true;
  if (places.some((place) => (place !== beside && isOfAddress(place)) || isDomainOrId(rawAt(place)))) return true;
  if (places.some((place) => place > first && marks[place]?.length === 0 && isLegalForm(rawAt(place)))) return true;
  // "7 Seas", but not "45 licences".
  const word = places.find((place) => place >= first && !isNumber(rawAt(place)));
  if (word !== undefined && isCapital(rawAt(word), sentence.text)) return true;
  // "Phoned" is only nearly Phone Company.
  const isKnown = (place: number): boolean => {
    const entity = mentionAt(sentence, place)?.entity;
    return entity?.kind === "invitation" || (entity?.kind === "customer" && !entity.nearly);
  };
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

/**
 * The name whole of what a line adds, whoever has some of its words: "add Contoso Est as a customer", "aggiungi Caffè
 * Nuovo ai clienti", "add Mia Long as a sales agent", "I'd like to add a customer called Sunrise Bank". What leads to it
 * is in it still.
 */
export function nameToBe(sentence: Sentence, placed: readonly Placed[]): Span | undefined {
  const verbs = placed.filter(
    ({ part: { role, pair, command } }) =>
      role === "verb" && pair && (command.takesAnything === true || command.takesAnything === "person"),
  );
  for (const verb of verbs) {
    const nouns = placed.filter(({ part }) => part.role === "noun" && part.command === verb.part.command);
    const name = nameBehindNoun(sentence, verb, nouns) ?? nameBeforeEnd(sentence, verb, nouns);
    if (name) return name;
  }
  return undefined;
}

interface Span {
  from: number;
  to: number;
}

/** What stands between the verb and what it is added as. */
function nameBeforeEnd(sentence: Sentence, verb: Placed, nouns: readonly Placed[]): Span | undefined {
  const { tokens, mentions } = sentence;
  const keyAt = (place: number): string => tokens[place]?.key ?? "";
  const isNoun = (place: number): boolean => nouns.some(({ from }) => from === place);
  const isEnd = (place: number): boolean => {
    if (isAmong.test(keyAt(place))) return isNoun(place);
    let noun = place + 1;
    while (isBeforeNoun(keyAt(noun))) noun += 1;
    return /^(?:as|come)$/.test(keyAt(place)) && (isNoun(noun) || isNoun(noun - 1));
  };
  const from = verb.to;
  const to = tokens.findIndex((_, place) => place > from && isEnd(place));
  const first = from + tokensOf(leadIn(sentence, from)).length;
  if (to <= first || !isWrittenAsName(sentence, first, to)) return undefined;
  const inside = mentions.filter((mention) => mention.from >= first && mention.to <= to);
  if (!isPersons(verb)) return inside.every(({ entity }) => isCompanyKind.test(entity.kind)) ? { from, to } : undefined;
  // The address may stand behind it; who is one of us is added no more.
  const end = endOfName(sentence, first, true);
  const isOfAddress = (place: number): boolean => mentionAt(sentence, place)?.entity.kind === "address";
  const isWhole = tokens.every((_, place) => place < end || place >= to || isOfAddress(place));
  return end > first && isWhole && !isSomebodyKnown(sentence, first, end) ? { from, to: end } : undefined;
}
const isCompanyKind = /^(?:customer|invitation|name)$/;
/** All of it names somebody we know. */
const isSomebodyKnown = ({ mentions }: Sentence, from: number, to: number): boolean =>
  mentions.some((mention) => mention.entity.kind !== "name" && mention.from === from && mention.to === to);
const isAmong = /^(?:to|among|in|on|ai|tra|fra|nella|nell'|all'|alla)$/;
const isBeforeNoun = (key: string): boolean => isArticle(key) || qualifying.has(key);
const isPersons = ({ part }: Placed): boolean => part.command.takesAnything === "person";

/** What stands behind what is added, with what leads to it; it ends with the last word that is written as one of a name. */
function nameBehindNoun(sentence: Sentence, verb: Placed, nouns: readonly Placed[]): Span | undefined {
  const { tokens } = sentence;
  const isBeside = ({ from, part }: Placed): boolean =>
    part.pair === verb.part.pair &&
    from >= verb.to &&
    tokens.slice(verb.to, from).every(({ key }) => isBeforeNoun(key));
  const from = Math.max(0, ...nouns.filter(isBeside).map(({ to }) => to));
  if (from === 0) return undefined;
  const lead = leadIn(sentence, from);
  const first = from + tokensOf(lead).length;
  const to = endOfName(sentence, first, isPersons(verb));
  const isName =
    to > first &&
    !(isPersons(verb) && isSomebodyKnown(sentence, first, to)) &&
    (isCalling.test(lead) || isWrittenAsName(sentence, first, to));
  return isName ? { from, to } : undefined;
}

/** Behind the last word in a row that may be part of a name; small ones only join those that are. */
export function endOfName(sentence: Sentence, first: number, isPerson: boolean): number {
  const { tokens, marks, isNew, text } = sentence;
  const last = withoutPoliteEnd(tokens, marks).length;
  const isPart = (place: number): boolean => {
    const { raw = "", quoted = false } = tokens[place] ?? {};
    if (!isPerson && isDomainOrId(raw)) return true;
    const isWritten =
      quoted ||
      isNew[place] === true ||
      isCapital(raw, text) ||
      (place > first && isNumber(raw)) ||
      (!isPerson && marks[place]?.length === 0 && isLegalForm(raw));
    const entity = mentionAt(sentence, place)?.entity;
    if (entity === undefined) return isWritten;
    if (!isPerson) return isCompanyKind.test(entity.kind);
    return entity.kind === "person" || (isWritten && "partly" in entity && entity.partly === true);
  };
  const joinsParts = (place: number): boolean => {
    const { key = "", raw = "" } = tokens[place] ?? {};
    return (
      isNumber(raw) ||
      articles.has(key) ||
      directions.get(key) === "of" ||
      atWhose.test(key) ||
      (!isPerson && (joins.has(key) || leadsToDomain.test(key)))
    );
  };
  const isNext = (place: number): boolean => {
    if (isPart(place)) return true;
    let next = place;
    while (next < last && joinsParts(next)) next += 1;
    const isDomain = tokens.slice(place, next).some(({ key }) => leadsToDomain.test(key));
    return next < last && isPart(next) && (!isDomain || isDomainOrId(tokens[next]?.raw ?? ""));
  };
  let to = first;
  while (to < last && isNext(to) && !(isPerson && to > first && /[,;:]$/u.test(tokens[to - 1]?.raw ?? ""))) to += 1;
  return to;
}

/** "Trattoria al Lago", "Da Gino". */
const atWhose = /^(?:all[aeo']|al|da|dal|dalla)$/;
const leadsToDomain = /^(?:with|con|domain|dominio|tenant|id|is|its|their)$/;

/** "Called Blue Yonder", "per la ditta Blue Yonder": what leads to a name is none of it, and "nuovo" alone is no name. */
export function withoutLead(words: string): string {
  const name = words.replace(lead, "");
  return /^(?:new|nuov[aeio])$/.test(name) ? "" : name;
}

/** The words that lead to the name that stands from there on. */
export const leadIn = ({ tokens }: Sentence, from: number): string =>
  lead.exec(spelling(tokens.slice(from)))?.[0] ?? "";

const calling =
  "(?:called|named|chiamat[ao]|di nome|(?:(?:that|which|who|it) is|it's|they're) called|(?:che )?si chiama|(?:its|the) name is)";
/** Whether what leads to a name says that it is one. */
export const isCalling = new RegExp(calling, "u");
const lead = new RegExp(
  `^(?:(?:di|del|della|dei|degli|delle) (?=\\p{Lu}))?(?:(?:per|for|x) (?:(?:the|il|lo|la|i|gli|le) (?=\\p{Lu}))?)?(?:${calling} )?(?:(?:(?:the|an?|il|la|una?|l['’]) ?)?(?:company|firm|customer|client|ditta|azienda|societ[aà]|cliente),? )?(?:${calling} )?(?=\\S)`,
  "u",
);

/** Words without the small ones in small letters with which people end what they ask for: "asap", "per favore". */
export function withoutPoliteEnd(tokens: readonly Token[], marks: Sentence["marks"]): readonly Token[] {
  const isPolite = ({ raw }: Token, place: number): boolean =>
    /^\p{Ll}/u.test(raw) && marks[place]?.length !== 0 && marks[place]?.every((mark) => mark === "polite") === true;
  return tokens.slice(0, tokens.findLastIndex((token, place) => !isPolite(token, place)) + 1);
}

/** The provider with whom a line says that it is done, "with Fabrikam", "tramite il distributore Fabrikam", and what leads to it. */
export function withProvider({ tokens, mentions }: Sentence): Span | undefined {
  const isBefore = (place: number): boolean =>
    articles.has(tokens[place]?.key ?? "") || providerNouns.has(tokens[place]?.key ?? "");
  for (const { from, to, entity } of mentions) {
    let before = from - 1;
    while (isBefore(before)) before -= 1;
    if (entity.kind === "provider" && directions.get(tokens[before]?.key ?? "") === "with") return { from: before, to };
  }
  return undefined;
}

/** Where what is said before such a provider ends, where nothing stands behind it; else where the line ends. */
export function beforeProvider(sentence: Sentence): number {
  const { length } = sentence.tokens;
  const said = withProvider(sentence);
  return said?.to === length ? said.from : length;
}

/** "Helping Hands Removals Ltd" and nothing else: every word begins as in names, and a legal form ends it. */
export const isCompanyAlone = ({ tokens, mentions }: Sentence, placed: readonly Placed[]): boolean =>
  mentions.length === 0 &&
  !placed.some(({ from, part }) => from === 0 && part.role !== "beside") &&
  tokens.length > 1 &&
  isLegalForm(tokens.at(-1)?.raw ?? "") &&
  tokens.every(({ raw, key }) => /^[\p{Lu}\d]/u.test(raw) || joins.has(key));

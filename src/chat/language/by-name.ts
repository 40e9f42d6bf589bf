import { isLegalForm } from "../../core/customers/names";
import { languages } from "../../core/languages";
import { isBareFilterAt, spansIn } from "./asked/filters/spans";
import {
  beforeProvider,
  isCalling,
  isCompanyAlone,
  isWrittenAsName,
  leadIn,
  withoutLead,
  withoutPoliteEnd,
} from "./asked/written-name";
import { indefinite } from "./beginning/around-a-verb";
import { isForSomebodyUnsaid, isThereAlready } from "./beginning/definite";
import { isWhole } from "./beginning/pairs";
import { whom } from "./beginning/whom";
import type { Lexicon, Placed } from "./lexicon";
import { isCapital } from "./names/letters";
import { firstWord, isHarmless, leadsToService, mentionAt, type Sentence } from "./sentence";
import { isStrict, type Named, type Spoken } from "./spoken";
import { harmless, harmlessToRead, marksOf } from "./words/marks";
import { days, directions, everyone, ourselves, pronouns, qualifying } from "./words/small-words";
import { spelling, type Token, tokensOf } from "./words/tokens";
import { joins } from "./words/wishes";

/** "Clienti", "history of Contoso", "aprire Contoso": a name of a command, or the verb of a read, and nothing but what it is about. */
export function saidByName<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
  lexicon: Lexicon<Command>,
): Command | undefined {
  const start = firstWord(sentence);
  const named = placed.filter(({ from, part }) => from === start && (part.isName || isVerbOfRead(part)));
  const [longest] = named.sort((one, other) => other.to - one.to);
  if (!longest) return undefined;
  const { command } = longest.part;
  if (takesWhatFollows(command, sentence, placed)) return command;
  if (!isStrict(command) && opensNew(sentence, placed, start)) return undefined;
  // What would be noted under a name is noted under nothing else.
  if (command.takesAnything === true && isStrict(command)) return undefined;
  const isOwn = (place: number): boolean =>
    placed.some(({ from, to, part }) => part.command === command && part.isName && place >= from && place < to);
  const rest = sentence.tokens.map((_, place) => place).slice(longest.to);
  const unnamed = rest.filter((place) => !isOwn(place) && !isHarmless(sentence, place) && !mentionAt(sentence, place));
  // "Users of Contoso": a list of nobody's is not narrowed by a name.
  if (command.argument === "none" && (unnamed.length > 0 || sentence.mentions.length > 0)) return undefined;
  // "Customer New Horizons": behind what it qualifies elsewhere, the word begins a name.
  const qualifies = (place: number): boolean => qualifying.has(sentence.tokens[place]?.key ?? "");
  // A name may have words in it that are said of commands too, but hardly nothing else.
  const isPlain =
    unnamed.every((place) => sentence.isNew[place] || qualifies(place)) &&
    (unnamed.length === 0 || unnamed.some((place) => isNew(sentence, lexicon, place) || qualifies(place)));
  return isPlain ? command : undefined;
}

/** "Open a record for Zeta", whom nobody knows: one that is to be made. */
const opensNew = ({ mentions, isNew, tokens }: Sentence, placed: readonly Placed[], start: number): boolean =>
  isNew.some(Boolean) &&
  !mentions.some(({ entity }) => whom.has(entity.kind)) &&
  tokens.some(({ key }) => indefinite.test(key)) &&
  placed.some(
    ({ from, part }) =>
      from === start && part.role === "verb" && part.command.takesNewWords === true && isWhole(part, placed),
  );

/**
 * Whether a command takes whatever follows its name, where that begins the line; or a person's name, which is written in
 * capitals and is no company's: "add user Anna Neri anna@…".
 */
export function takesWhatFollows<Command extends Spoken>(
  command: Command,
  sentence: Sentence,
  placed: readonly Placed<Command>[],
): boolean {
  const start = firstWord(sentence);
  const names = placed.filter(({ from, part }) => from === start && part.isName && part.command === command);
  if (
    names.length === 0 ||
    isThereAlready(sentence, start) ||
    !command.takesAnything ||
    (isStrict(command) && sentence.isQuoted)
  )
    return false;
  const end = Math.max(...names.map(({ to }) => to));
  if (command.takesAnything !== true) return isPersonBehind(command, sentence, placed, end);
  return !isStrict(command) || isNameBehind(command, sentence, placed, end);
}

/** What follows is written as a name, if anything does: it asks nothing, and none of its words in small letters tells of anything else. */
function isNameBehind(command: Spoken, sentence: Sentence, placed: readonly Placed[], first: number): boolean {
  const whole = withoutPoliteEnd(sentence.tokens, sentence.marks).length;
  const last = command.slots?.includes("provider") === true ? Math.min(whole, beforeProvider(sentence)) : whole;
  const own = placed.filter(({ part }) => part.command === command);
  if (last <= first && isForSomebodyUnsaid(command, sentence, own)) return false;
  const lead = leadIn(sentence, first);
  const end = first + tokensOf(lead).length;
  // "Add a customer called …" gives it a name; "new customer called …" tells what it did.
  const isCalled = isCalling.test(lead) && !qualifying.has(sentence.tokens[firstWord(sentence)]?.key ?? "");
  if (last > end && !isCalled && !isWrittenAsName(sentence, end, last)) return false;
  // "For Luke": who asks for it.
  if (lead !== "" && mentionAt(sentence, end)?.entity.kind === "person") return false;
  /** "To the newsletter", and not "for Blue Yonder", "Da Vittorio". */
  const leadsOn = (place: number): boolean =>
    directions.has(sentence.tokens[place]?.key ?? "") && /^\p{Ll}/u.test(sentence.tokens[place + 1]?.raw ?? "");
  const isOfProvider = (place: number): boolean =>
    directions.has(sentence.tokens[place]?.key ?? "") && mentionAt(sentence, place + 1)?.entity.kind === "provider";
  const isOther = (place: number): boolean => {
    const { raw = "", key = "", quoted = false } = sentence.tokens[place] ?? {};
    if (quoted || isCapital(raw, sentence.text) || joins.has(key)) return false;
    if (place === end && leadsOn(place)) return true;
    if (pronouns.has(key) || ourselves.has(key) || isOfProvider(place)) return true;
    const isOrder = ({ from, part }: Placed): boolean =>
      from === place && part.role === "verb" && part.mood === "order" && part.command !== command;
    const marks = sentence.marks[place] ?? [];
    // "Terme di Saturnia": small words are forms of verbs too.
    return (
      days.has(key) || (!isSmall(sentence, place) && placed.some(isOrder)) || marks.some((mark) => !harmless.has(mark))
    );
  };
  return !sentence.asks && !sentence.tokens.some((_, place) => place >= end && place < last && isOther(place));
}

function isPersonBehind(command: Spoken, sentence: Sentence, placed: readonly Placed[], end: number): boolean {
  const isOwn = (place: number): boolean =>
    placed.some(({ from, to, part }) => part.command === command && place >= from && place < to);
  // "Accepted terzo": words that nobody knows are a name where nobody else is named.
  const isOfNobody = sentence.mentions.every(({ entity }) => /^(?:service|name)$/.test(entity.kind));
  const takesServices = command.slots?.includes("service") === true;
  const isLetter = (place: number): boolean => place >= end && /^\p{Lu}/u.test(sentence.tokens[place]?.raw ?? "");
  const isOfPerson = (place: number): boolean => {
    const entity = mentionAt(sentence, place)?.entity;
    if (entity?.kind === "address" || isOwn(place)) return true;
    if (takesServices && (entity?.kind === "service" || leadsToService(sentence, place))) return true;
    const isOther =
      entity?.kind === "provider" || ((entity?.kind === "customer" || entity?.kind === "invitation") && !entity.partly);
    const { raw = "", quoted = false } = sentence.tokens[place] ?? {};
    // "Studio di Como", "Vini e Oli": a small word between two of the name.
    const isInside = isSmall(sentence, place) && isLetter(place - 1) && isLetter(place + 1);
    const isCompanys =
      command.takesAnything === "company" &&
      (isInside || (isOfNobody && sentence.isNew[place] === true) || /\.\p{L}{2,}$/u.test(raw) || isLegalForm(raw));
    return !isOther && (quoted || /^\p{Lu}/u.test(raw) || isCompanys);
  };
  const behind = sentence.tokens.map((_, place) => place).slice(end);
  // What somebody is added as is read by the form.
  const role =
    behind.find((place) => /^(?:as|come)$/.test(sentence.tokens[place]?.key ?? "")) ?? Number.MAX_SAFE_INTEGER;
  // "As Sara": what somebody else is.
  const isAnother = (place: number): boolean => mentionAt(sentence, place)?.entity.kind === "person";
  const isAsked = sentence.asks || behind.some((place) => sentence.tokens[place]?.raw.endsWith("?"));
  return (
    behind.length > 0 && !isAsked && behind.every((place) => (place >= role ? !isAnother(place) : isOfPerson(place)))
  );
}

/** A word in small letters that joins or leads, and means nothing by itself. */
const isSmall = ({ tokens, marks }: Sentence, place: number): boolean =>
  /^\p{Ll}/u.test(tokens[place]?.raw ?? "") &&
  (marks[place] ?? []).some((mark) => mark === "small" || mark === "and" || mark === "tells");

/** What stands behind a command's own name, where that begins what is wanted, as typed; empty where it does not. */
export function behindName({ words }: Spoken, typed: readonly Token[]): string {
  const marks = marksOf(typed);
  const isSmall = (place: number): boolean =>
    marks[place]?.length !== 0 && marks[place]?.every((mark) => harmlessToRead.has(mark)) === true;
  const tokens = withoutPoliteEnd(typed, marks).slice(
    Math.max(
      0,
      typed.findIndex((_, place) => !isSmall(place)),
    ),
  );
  const names = languages.flatMap((language) => [words[language].shown, ...(words[language].names ?? [])]);
  const lengths = names
    .map((name) => tokensOf(name).map(({ key }) => key))
    .filter((keys) => keys.every((key, place) => tokens[place]?.key === key && !tokens[place].quoted))
    .map(({ length }) => length);
  return lengths.length === 0 ? "" : withoutLead(spelling(tokens.slice(Math.max(...lengths))));
}

const isVerbOfRead = ({ role, pair, command }: Placed["part"]): boolean =>
  role === "verb" && pair === undefined && !isStrict(command);

/** A line that is nothing but a name, or what may be one, or what narrows a list. */
export function bareName<Command extends Spoken>(
  commands: readonly Command[],
  sentence: Sentence,
  placed: readonly Placed[],
  lexicon: Lexicon<Command>,
): Command | undefined {
  const places = sentence.tokens.map((_, place) => place).filter((place) => !isHarmless(sentence, place));
  const isName = mayBeName(sentence, placed, lexicon, places);
  const spans = spansIn(sentence);
  const isDenial = (place: number): boolean => sentence.marks[place]?.includes("negation") === true;
  const ofCustomer = sentence.mentions.some(({ entity }) => entity.kind === "customer");
  const kindAt = (place: number): Named | undefined => {
    const kind = mentionAt(sentence, place)?.entity.kind;
    if (kind !== undefined) return kind === "name" ? "customer" : kind;
    if (isBareFilterAt(spans, place)) return "filter";
    // "All the Contosos".
    if (ofCustomer && everyone.has(sentence.tokens[place]?.key ?? "")) return "customer";
    return isName || isNew(sentence, lexicon, place) ? "customer" : undefined;
  };
  const isNamedFor = ({ takesName = [] }: Command): boolean => {
    const named = takesName.includes("filter") ? places.filter((place) => !isDenial(place)) : places;
    return (
      named.length > 0 &&
      named.every((place) => {
        const kind = kindAt(place);
        return kind !== undefined && takesName.includes(kind);
      })
    );
  };
  return commands.find(isNamedFor);
}

/** A name has no more words than these. */
const longestName = 6;

/**
 * "First Street", "Piazza Grande": nothing of the line is said of a command, and half of it or more is said nowhere.
 * Words that occur wherever people speak do not tell what is wanted.
 */
function mayBeName(
  sentence: Sentence,
  placed: readonly Placed[],
  lexicon: Lexicon,
  places: readonly number[],
): boolean {
  if (places.length > longestName) return false;
  if (isCompanyAlone(sentence, placed)) return true;
  if (placed.some(({ part }) => part.role !== "beside")) return false;
  if (places.some((place) => (sentence.marks[place]?.length ?? 0) > 0)) return false;
  const unheard = places.filter((place) => isNew(sentence, lexicon, place));
  return unheard.length > 0 && 2 * unheard.length >= places.length;
}

/** A word that is spoken of no command, nor of anything else: perhaps of a name. */
export const isNew = (sentence: Sentence, lexicon: Lexicon, place: number): boolean =>
  sentence.isNew[place] === true && !lexicon.isSpoken(sentence.tokens[place]?.key ?? "");

import { isLegalForm } from "../../../core/customers/names";
import { companyFor } from "../asked/company-beside";
import { timesIn } from "../asked/days-said";
import { isWrittenAsName, nameToBe } from "../asked/written-name";
import { takesWhatFollows } from "../by-name";
import type { Mention } from "../entity";
import type { Placed } from "../lexicon";
import { isFolk, isLabel, isOwned } from "../names/around-names";
import { signsIn } from "../names/signs-said";
import { firstWord, isWhoHadIt, leadsToService, mentionAt, named, type Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import { harmless } from "../words/marks";
import { articles, belonging, directions } from "../words/small-words";
import { spelling, type Token } from "../words/tokens";
import { isInverted, isMuddled, meantHere } from "./muddled";
import { isPaired, longestOf } from "./pairs";
import { isSaid } from "./said";
import { isDoneByNamed, isProviderObject, isRecipientByAddress, isStray } from "./stray";
import { type Told, tellsDone, toldOf } from "./told-done";
import { whom } from "./whom";

/**
 * What keeps a line from beginning this command, which writes or opens a form that does: the words nobody accounts for,
 * as typed. `undefined` when it begins.
 */
export function keepsFromBeginning(
  command: Spoken,
  sentence: Sentence,
  placed: readonly Placed[],
): string[] | undefined {
  const own = longestOf(placed.filter(({ part }) => part.command === command));
  if (lacksLink(command, sentence) && !beginsWithName(command, placed, 0)) return [];
  const company = companyFor(command, sentence, command.takesNewWords === "company" ? placed : own);
  const toBe = nameToBe(sentence, own);
  const left = unaccounted(command, sentence, own, company, toBe);
  if (left.length > 0) return left.map((run) => spelling(run));
  // What stands behind its name is no name: "new customer complained today".
  if (isByName(command, sentence, placed) && !takesWhatFollows(command, sentence, placed)) return [];
  const { asks, goesOn, isQuoted } = sentence;
  const isWish =
    !asks && !goesOn && !isQuoted && !code.test(sentence.text) && !isInverted(sentence) && !isMuddled(sentence, toBe);
  const meant = meantHere(own, placed, sentence);
  const saysIt = isWish && !isDoneByNamed(command, sentence, own) && isSaid(command, sentence, meant);
  return saysIt ? undefined : [];
}

/** Whether it notes whatever it is told under a name, and what is wanted begins with its own. */
const isByName = (command: Spoken, sentence: Sentence, placed: readonly Placed[]): boolean =>
  command.takesAnything === true && beginsWithName(command, placed, firstWord(sentence));

const beginsWithName = (command: Spoken, placed: readonly Placed[], first: number): boolean =>
  placed.some(({ from, part }) => from === first && part.isName && part.command === command);

/** "I need the link with Fabrikam": there is none to store, and somebody who may not store one asks for it as well. */
const lacksLink = ({ writes, slots }: Spoken, sentence: Sentence): boolean =>
  writes && slots?.includes("link") === true && named(sentence, "link").length === 0;

/** Whether a line names something that this command can be done with. */
export const namesSlot = ({ slots = [] }: Spoken, { mentions }: Sentence): boolean =>
  mentions.some(({ entity }) => slots.includes(entity.kind));

/** Whether a line has more of a command than the words that say it: a topic, a language. */
export function namesWhat(command: Spoken, sentence: Sentence, placed: readonly Placed[]): boolean {
  const own = placed.filter(({ part }) => part.command === command);
  const verbs = own.filter(({ part }) => part.role === "verb" && part.isName);
  const isTime = timesIn(command, sentence.tokens);
  const isMore = ({ from, part }: Placed): boolean =>
    part.role !== "verb" &&
    (sentence.marks[from] ?? []).length === 0 &&
    !isTime(from) &&
    !verbs.some((verb) => from >= verb.from && from < verb.to);
  return own.some(isMore);
}

/** Runs of words that are neither the command's, nor one of its slots, nor without meaning here. */
function unaccounted(
  command: Spoken,
  sentence: Sentence,
  own: readonly Placed[],
  company?: Pick<Placed, "from" | "to">,
  toBe?: Pick<Placed, "from" | "to">,
): Token[][] {
  const runs: Token[][] = [];
  let last = -2;
  const seen = new Map<string, number>();
  const told = toldOf(command, sentence, own);
  const [isTime, isSign] = [timesIn(command, sentence.tokens), signsIn(command, sentence)];
  sentence.tokens.forEach((token, place) => {
    if (isTime(place) || isSign(place)) return;
    if (toBe && place >= toBe.from && place < toBe.to) return;
    if (company && place >= company.from && place < company.to && !mentionAt(sentence, place)) return;
    if (isAccounted(command, { sentence, own, told }, place, seen)) return;
    if (last === place - 1) runs.at(-1)?.push(token);
    else runs.push([token]);
    last = place;
  });
  return runs;
}

function isAccounted(
  command: Spoken,
  { sentence, own, told }: { sentence: Sentence; own: readonly Placed[]; told: Told | undefined },
  place: number,
  seen: Map<string, number>,
): boolean {
  const mention = mentionAt(sentence, place);
  const token = sentence.tokens[place];
  // A word that was only nearly typed opens a form at most, or changes what is changed back as easily.
  if (command.writes && !command.takesSlips && token?.slipped) return false;
  if (mention) {
    const { kind } = mention.entity;
    if (!command.slots?.includes(kind))
      return (
        (command.takesNewWords === "recipient" && isRecipientByAddress(sentence, mention)) || isOwn(command, own, place)
      );
    if (kind === "provider" && command.slots.includes("address") && isProviderObject(sentence, own, mention))
      return false;
    // One word of a name is too little to write by, small ones beside it or not.
    const isPart = "partly" in mention.entity && mention.entity.partly === true;
    if (command.writes && isPart && telling(sentence, mention) < 2) return false;
    // One of each: the second of a kind is another wish, and so is a second company; services are as many as there are.
    if (kind === "service") return true;
    const slot = kind === "invitation" ? "customer" : `${kind}${isWhoHadIt(sentence, mention) ? " before" : ""}`;
    if (!seen.has(slot)) seen.set(slot, mention.from);
    return seen.get(slot) === mention.from;
  }
  const isTold = told && tellsDone(told, place);
  if (isTold !== undefined) return isTold;
  if (
    isLabel(sentence, own, place) ||
    joinsWishes(sentence, own, place) ||
    isOwned(sentence, place) ||
    isSecondRecipient(command, sentence, place) ||
    loneLetter.test(token?.raw ?? "")
  )
    return false;
  if (isFolk(sentence, place) || (command.slots?.includes("service") && leadsToService(sentence, place))) return true;
  if (mayBeItsName(command, sentence, own, place)) return true;
  const marks = sentence.marks[place] ?? [];
  const isSmall = marks.length > 0 && marks.every((mark) => harmless.has(mark));
  // A small word alone is no verb, though some verb has that form: "da"; but for "dai … a …", "via … dall'elenco", which name both or begin.
  const isVerb = ({ from, to, part }: Placed): boolean =>
    part.role !== "verb" ||
    to - from > 1 ||
    part.ofBoth === true ||
    (from === 0 && /^(?:dai|via)$/.test(token?.key ?? ""));
  const says = isSmall ? own.filter(isVerb) : own;
  if (isOwn(command, says, place)) return true;
  return isSmall && !isStray(command, sentence, own, place);
}

/** A word that nobody knows, where the command takes one: "to Pippo" says who is to have it. */
function mayBeItsName({ takesNewWords }: Spoken, sentence: Sentence, own: readonly Placed[], place: number): boolean {
  const { tokens, isNew } = sentence;
  const { raw = "" } = tokens[place] ?? {};
  const isWord = /^[\p{L}'’-]+[.,;:!?]*$/u.test(raw) || isLegalForm(raw);
  if (!takesNewWords || takesNewWords === "company" || !isNew[place] || !isWord) return false;
  if (takesNewWords === true) return isInName(sentence, place);
  // "To falsely Sara": whoever is named has no other words before it.
  if (tokens.some((_, at) => isRecipient(sentence, at))) return false;
  let before = place - 1;
  while (isNew[before]) before -= 1;
  // "Al reparto acquisti": whoever is named in small letters has no article.
  const leads = tokens[before]?.key ?? "";
  // "Make Hannah Wolf responsible for …", "the owner should read Hannah Wolf".
  const isName = /^\p{Lu}/u.test(raw);
  const isObject = isName && own.some(({ to, part }) => part.role === "verb" && to === before + 1);
  if (isObject && own.some(({ part }) => part.role === "noun")) return true;
  // "Hannah Wolf takes over …".
  const behind = isNew.findIndex((isAlso, at) => at > place && !isAlso);
  if (isName && own.some(({ from, part }) => part.ofBoth && from === behind)) return true;
  const isNamed = /^(?:to|for|ad?|per)$/.test(leads) || isName;
  return isNamed && /^(?:to|for)$/.test(directions.get(leads) ?? "");
}

/** Somebody who is named, or nobody, or whoever speaks. */
const isRecipient = (sentence: Sentence, place: number): boolean =>
  mentionAt(sentence, place)?.entity.kind === "person" || isNobodyOrMe.test(sentence.tokens[place]?.key ?? "");
const isNobodyOrMe = /^(?:nobody|nessuno|me|myself|i'll|i'm)$/;

/** "Nobody to Sara": there is one who is to have it. */
const isSecondRecipient = ({ takesNewWords }: Spoken, sentence: Sentence, place: number): boolean =>
  takesNewWords === "recipient" &&
  /^(?:nobody|nessuno)$/.test(sentence.tokens[place]?.key ?? "") &&
  sentence.tokens.some((_, at) => at !== place && isRecipient(sentence, at));

/** Whether the new words in a row at a place are written as a name. */
function isInName(sentence: Sentence, place: number): boolean {
  const isPart = (at: number): boolean => sentence.isNew[at] === true || mentionAt(sentence, at) !== undefined;
  let [from, to] = [place, place];
  while (isPart(from - 1)) from -= 1;
  while (isPart(to)) to += 1;
  return isWrittenAsName(sentence, from, to);
}

/** How many words of a name mean something by themselves. */
const telling = ({ marks }: Sentence, { from, to }: Mention): number =>
  marks.slice(from, to).filter((here) => here.length === 0).length;

/**
 * Two companies or addresses with an "and" between them are two wishes; so is whatever else follows it and is neither a
 * verb of the command nor a provider or service.
 */
function joinsWishes(sentence: Sentence, own: readonly Placed[], place: number): boolean {
  const { marks, mentions, tokens } = sentence;
  const isBehindWhom = mentions.some(({ to, entity }) => to === place && whom.has(entity.kind));
  // "Insieme a", "together with" join a provider.
  const { key = "", raw = "" } = tokens[place] ?? {};
  const isAnd = marks[place]?.includes("and") === true && /^(?:and|ed?|&|\+)$/.test(key) && !/^è/iu.test(raw);
  if (!isBehindWhom || !isAnd) return false;
  let next = place + 1;
  while (articles.has(tokens[next]?.key ?? "")) next += 1;
  const goesOn =
    /^(?:provider|service)$/.test(mentionAt(sentence, next)?.entity.kind ?? "") ||
    directions.get(tokens[next]?.key ?? "") === "with" ||
    own.some(({ from, part }) => from === next && part.role !== "noun" && !belonging.has(tokens[next]?.key ?? ""));
  return !goesOn;
}

/** "I: …", "R: …" stand before what somebody forwards. */
const loneLetter = /^\p{L}:$/u;
/** Comments, switches and boxes to tick: somebody's notes or code. */
const code = /(?:^|\s)(?:\/\/|<!--|\/\p{L}|[!=~]=|~\S)|-->|\[[ x]?\]/iu;

/**
 * Part of the command's own words. A verb that says it only with a noun is none without it: "stop removing"; nor is
 * one that tells to do what has to be done already: "a mail".
 */
const isOwn = (command: Spoken, own: readonly Placed[], place: number): boolean =>
  own.some(
    ({ from, to, part }) =>
      place >= from &&
      place < to &&
      (part.role !== "verb" ||
        ((part.pair === undefined || isPaired(own, part.pair)) && !(command.mood === "done" && part.mood === "order"))),
  );

import { type GuideTopicId, guideTopics } from "../../../core/guide/topics";
import { type Language, languages } from "../../../core/languages";
import type { Lexicon, Placed } from "../lexicon";
import { firstWord, isHarmless, type Sentence } from "../sentence";
import words from "../words/guide.json";
import { harmlessToRead, marksOf } from "../words/marks";
import { isOneSlipFrom } from "../words/slips";
import { othersOwn, possessives } from "../words/small-words";
import { type Token, tokensOf } from "../words/tokens";

/** How people call each topic; the first of a language says it by itself, without anything that asks. */
const called: Readonly<Record<GuideTopicId, Readonly<Record<Language, readonly string[]>>>> = words.called;
/** The words by which one asks what something is. */
const asking: ReadonlySet<string> = new Set(words.asking.flatMap(tokensOf).map(({ key }) => key));

/** What belongs to somebody is looked up, not explained. */
const owned: ReadonlySet<string> = new Set([...words.ours, ...possessives, ...othersOwn]);

/** A name of a topic, as the words of a line are compared with it. */
interface Name {
  id: GuideTopicId;
  keys: readonly string[];
  isFirst: boolean;
}

const names: readonly Name[] = guideTopics.flatMap(({ id }) =>
  languages.flatMap((language) =>
    called[id][language].map((name, at) => ({ id, keys: meaningOf(tokensOf(name)), isFirst: at === 0 })),
  ),
);

/** One or several of a thing, in both languages: "accounts", "provider indiretti". */
const stemOf = (key: string): string => (key.length > 4 ? key.replace(/(?:s|[aeio])$/, "") : key);

/** The first name of each, as what is said is looked up. A single word is meant only as it is: "providers" are those that we have. */
const asSaid = (keys: readonly string[]): string => (keys.length > 1 ? keys.map(stemOf) : keys).join(" ");
const bySaid = new Map(names.toReversed().map((name) => [asSaid(name.keys), name]));

/** What one wants to do, or a single word of it: behind the word for help, it calls the topic on that. */
const behindHelp = new Map(
  Object.entries(words.behindHelp).flatMap(([id, said]) =>
    languages.flatMap((language) =>
      said[language].map((name) => [asSaid(meaningOf(tokensOf(name))), id as keyof typeof words.behindHelp] as const),
    ),
  ), // its own keys
);

/** The topic that explains what stands behind the word for help: "add a customer", "removal". */
export const topicToHelp = (tokens: readonly Token[]): GuideTopicId | undefined =>
  behindHelp.get(asSaid(meaningOf(tokens)));

/** The topic that the words of a line call, wholly: "help partner id", "aiuto account aziendale". */
export const topicCalled = (tokens: readonly Token[]): GuideTopicId | undefined => nameOf(untilAsked(tokens))?.id;

/**
 * The topic of which a line asks what it is, and asks nothing else: "what is an indirect provider?". What is ours, or
 * somebody's who is named, is asked of others; the name of a topic alone asks for it where it is not that of a command.
 */
export function topicExplained(
  sentence: Sentence,
  placed: readonly Placed[],
  { isSpoken }: Pick<Lexicon, "isSpoken">,
): GuideTopicId | undefined {
  const tokens = untilAsked(sentence.tokens);
  const mentions = sentence.mentions.filter(({ from }) => from < tokens.length);
  const isWord = tokens.some(({ quoted }) => quoted) && tokens.some(({ key }) => meaning.test(key));
  // The name of a service may stand in that of a topic; what is quoted is a word where it is asked what it means.
  const mayStand = new Set(isWord ? ["service", "name"] : ["service"]);
  if (tokens.length > mostWords || mentions.some(({ entity }) => !mayStand.has(entity.kind))) return undefined;
  if (tokens.some(({ key, quoted }) => (quoted && !isWord) || owned.has(key))) return undefined;
  const name = nameOf(tokens, sentence.marks);
  if (!name || tokens.some(({ key }) => asking.has(key))) return name?.id;
  const start = firstWord(sentence);
  const isOver = (place: number): boolean => tokens.every((_, at) => at < place || isHarmless(sentence, at));
  const isCommand = placed.some(({ from, to, part }) => part.isName && from === start && isOver(to));
  const isQuestion = sentence.asks || sentence.marks[start]?.includes("question") === true;
  // One common word may be said of much; several, or one that nobody else knows, call a topic.
  const isTelling = name.keys.length > 1 || name.keys.every((key) => !isSpoken(key));
  return !isCommand && (name.isFirst || isQuestion || isTelling) ? name.id : undefined;
}

/** Who asks what something is says no more. */
const mostWords = 20;

/** "What does … mean? A customer asked me": what stands behind the question is told of it. */
function untilAsked(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ raw }) => /\?\W*$/u.test(raw));
  return end < 0 ? tokens : tokens.slice(0, end + 1);
}

/** By which it is asked what a word means, and not who is called so. */
const meaning = /^(?:means?|meaning|stands?|significa|vuol|intende|sta|sigla)$/;

/** At most three topics whose names are nearly said, the likeliest first. */
export function topicsNear(tokens: readonly Token[]): { id: GuideTopicId; isWhole: boolean }[] {
  const said = meaningOf(tokens);
  const shares = guideTopics.map(({ id }) => ({
    id,
    share: Math.max(...names.filter((name) => name.id === id).map(({ keys }) => shareOf(keys, said))),
  }));
  return shares
    .filter(({ share }) => share >= half)
    .sort((one, other) => other.share - one.share)
    .slice(0, mostNear)
    .map(({ id, share }) => ({ id, isWhole: share === 1 }));
}

const half = 0.5;
const mostNear = 3;

const nameOf = (tokens: readonly Token[], marks?: Sentence["marks"]): Name | undefined =>
  bySaid.get(asSaid(meaningOf(tokens, marks)));

/** The words that say of what a line is: neither what may stand anywhere, nor what asks. */
function meaningOf(tokens: readonly Token[], marks: Sentence["marks"] = marksOf(tokens)): string[] {
  const isEmpty = (place: number): boolean => {
    const here = marks[place] ?? [];
    return here.length > 0 && here.every((mark) => harmlessToRead.has(mark));
  };
  const keys = tokens.flatMap(({ key }, place) => (key === "" || asking.has(key) || isEmpty(place) ? [] : [key]));
  // "How does the review work?"
  return /^works?$/.test(keys.at(-1) ?? "") ? keys.slice(0, -1) : keys;
}

/** How much of a name is nearly said, and of what is said is nearly that name; half of it where the whole name is said. */
function shareOf(keys: readonly string[], said: readonly string[]): number {
  const fits = keys.filter((key) => said.some((word) => isNearly(key, word))).length;
  return Math.max(fits / Math.max(keys.length, said.length), fits === keys.length ? half : 0);
}

const isNearly = (key: string, word: string): boolean =>
  stemOf(key) === stemOf(word) || (key.length > 4 && word.length > 4 && isOneSlipFrom(key, word));

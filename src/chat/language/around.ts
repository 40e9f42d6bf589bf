import type { Token } from "./normalise";
import { type Sequences, vocabulary } from "./vocabulary";

/** How many tokens from `start` are a polite phrase; 0 for none. */
export const politeAt = (tokens: readonly Token[], start: number): number => lengthAt(vocabulary.polite, tokens, start);

/** How many tokens from `start` ask to see something, as "show me" does; 0 for none. */
export const lookUpAt = (tokens: readonly Token[], start: number): number => lengthAt(vocabulary.lookUp, tokens, start);

export const isArticle = ({ key, bare, quoted }: Token): boolean => bare && !quoted && vocabulary.articles.has(key);

/** The tokens without thanks at the end, and without dashes and emoji at both ends. */
export function withoutClosing(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && tokens[start]?.key === "") start += 1;
  while (end > start) {
    const last = tokens[end - 1];
    const length = last?.key === "" ? 1 : closingBefore(tokens, end, start);
    if (length === 0) break;
    end -= length;
  }
  return tokens.slice(start, end);
}

/**
 * The tokens without what joins them to a command: "of", "il cliente", "della scheda di". A preposition stays when
 * nothing would be left; "the customer" without a name is no argument at all.
 */
export function withoutJoining(tokens: readonly Token[], afterRelationship = false): readonly Token[] {
  let start = 0;
  let announced = false;
  for (;;) {
    const prepositions = run(tokens, start, (token, index) => isPreposition(token, afterRelationship && index === 0));
    const articles = run(tokens, prepositions, isArticle);
    const adjectives = run(tokens, articles, isAdjective);
    const head = tokens[adjectives];
    if (head && isHead(head, tokens[adjectives + 1])) {
      announced ||= adjectives > start;
      start = adjectives + 1;
    } else {
      start = run(tokens.slice(0, prepositions), start, ({ key }) => !key.endsWith("'"));
      break;
    }
  }
  return start < tokens.length || announced ? tokens.slice(start) : tokens;
}

/** Not in a list, as in "removal and approval": there the nouns are what is meant. */
const isHead = ({ key, quoted, raw }: Token, next: Token | undefined): boolean =>
  !quoted && vocabulary.heads.has(key) && !raw.endsWith(",") && !(next && vocabulary.conjunctions.has(next.key));

const isAdjective = ({ key, bare, quoted }: Token): boolean => bare && !quoted && vocabulary.adjectives.has(key);

function isPreposition({ key, bare, quoted }: Token, orTogether: boolean): boolean {
  return bare && !quoted && (vocabulary.prepositions.has(key) || (orTogether && vocabulary.together.has(key)));
}

/** The first position from `start` whose token is not of this kind. */
function run(tokens: readonly Token[], start: number, is: (token: Token, index: number) => boolean): number {
  let index = start;
  for (let token = tokens[index]; token && is(token, index); token = tokens[index]) index += 1;
  return index;
}

function lengthAt(sequences: Sequences, tokens: readonly Token[], start: number): number {
  const found = sequences.get(tokens[start]?.form ?? "")?.find((words) => says(tokens, start, words));
  return found?.length ?? 0;
}

function closingBefore(tokens: readonly Token[], end: number, first: number): number {
  const found = vocabulary.closing
    .get(tokens[end - 1]?.form ?? "")
    ?.find((words) => end - words.length >= first && says(tokens, end - words.length, words));
  return found?.length ?? 0;
}

const says = (tokens: readonly Token[], start: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[start + index]?.form === word && tokens[start + index]?.quoted === false);

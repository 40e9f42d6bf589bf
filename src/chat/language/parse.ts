import type { Command } from "../command";
import { isArticle, lookUpAt, politeAt, withoutClosing, withoutJoining } from "./around";
import { type Guess, guessesFor, looksLike, nearLonger, unmistakable } from "./guess";
import { spelling, type Token, tokensOf } from "./normalise";
import { type Phrase, type Phrases, phrasesOf } from "./phrases";
import { onlyLooks } from "./reading";

/** What a text means. Only the exact words of a command are a command; anything else is a guess for the person to confirm. */
export type Parsed =
  | {
      kind: "command";
      command: Command;
      /** As typed, without quotes and joining words; empty when nothing followed, even where something must. */
      argument: string;
      /** The words of the command that were used, as it lists them. */
      words: string;
    }
  /** At most three guesses, those that only read first. */
  | { kind: "unclear"; text: string; guesses: Guess[] }
  /** Nothing, or nothing but a greeting or thanks. */
  | { kind: "empty" };

export interface Grammar {
  /** Never throws; takes time proportional to the length of the text. */
  parse(text: string): Parsed;
}

/** The grammar of these commands, in both languages at once: built once, at start. */
export function grammarOf(commands: readonly Command[]): Grammar {
  const phrases = phrasesOf(commands);
  return { parse: (text) => parse(phrases, commands, text) };
}

interface Match {
  phrase: Phrase;
  rest: readonly Token[];
}

function parse(phrases: Phrases, commands: readonly Command[], text: string): Parsed {
  const tokens = withoutClosing(tokensOf(text));
  const { start, afterArticles, looking } = lead(phrases, tokens);
  const outer = matchAt(phrases, tokens, afterArticles);
  if (outer) {
    const meant = settled(phrases, text, insideLookUp(phrases, tokens, afterArticles, outer) ?? outer);
    if (meant.kind !== "command" || !looking || !meant.command.writes) return meant;
    const { command, argument } = meant;
    return unclear(phrases, text, looksLike(phrases, { command, argument }, tokens.slice(afterArticles)));
  }
  if (start >= tokens.length) return start === 0 || !looking ? { kind: "empty" } : unclear(phrases, text, []);
  return unclear(phrases, text, guessesFor(phrases, commands, tokens.slice(start), tokens.slice(afterArticles)));
}

const unclear = (phrases: Phrases, text: string, guesses: Guess[]): Parsed => ({
  kind: "unclear",
  text: text.trim(),
  guesses: guesses.map((guess) => unmistakable(phrases, guess)),
});

/** Where the meaning starts: after polite words, "show me" and articles, or at the first phrase among them. */
function lead(phrases: Phrases, tokens: readonly Token[]): { start: number; afterArticles: number; looking: boolean } {
  let start = 0;
  let looking = false;
  while (start < tokens.length && !phrases.at(tokens, start)) {
    const polite = politeAt(tokens, start) || (tokens[start]?.key === "" ? 1 : 0);
    const lookUp = lookUpAt(tokens, start);
    if (polite === 0 && lookUp === 0) break;
    looking ||= lookUp > polite;
    start += Math.max(polite, lookUp);
  }
  return { start, afterArticles: pastArticles(phrases, tokens, start), looking };
}

function pastArticles(phrases: Phrases, tokens: readonly Token[], start: number): number {
  let index = start;
  for (let token = tokens[index]; token && isArticle(token) && !phrases.at(tokens, index); token = tokens[index])
    index += 1;
  return index;
}

function matchAt(phrases: Phrases, tokens: readonly Token[], start: number): Match | undefined {
  const found = phrases.at(tokens, start);
  return found && { phrase: found.phrase, rest: withoutClosing(tokens.slice(found.end)) };
}

/** "Open the history of Contoso" is about the history, although "open" alone is a command as well. */
function insideLookUp(phrases: Phrases, tokens: readonly Token[], start: number, outer: Match): Match | undefined {
  const length = lookUpAt(tokens, start);
  if (length === 0 || outer.phrase.keys.length > length || tokens[start + length]?.quoted) return undefined;
  const inner = matchAt(phrases, tokens, pastArticles(phrases, tokens, start + length));
  if (!inner) return undefined;
  const { command } = inner.phrase;
  const complete = inner.rest.length === 0 && command.argument !== "required" && !command.writes;
  return complete || (onlyLooks(command) && command.argument !== "none") ? inner : undefined;
}

function settled(phrases: Phrases, text: string, { phrase, rest }: Match): Parsed {
  const { command, words } = phrase;
  const named = withoutJoining(
    rest,
    phrase.keys.some((key) => key.startsWith("relation") || key.startsWith("relazion")),
  );
  const argument = spelling(named);
  if (command.argument === "none" && rest.length > 0) return unclear(phrases, text, [{ command, argument: "" }]);
  // "Remove custmer": the start is exact, but a longer way to say it was probably meant.
  if (!onlyLooks(command) && named.length === rest.length) {
    const longer = nearLonger(phrases, phrase, named);
    if (longer.length > 0) return unclear(phrases, text, [...longer, { command, argument }].slice(0, 3));
  }
  return { kind: "command", command, argument, words };
}

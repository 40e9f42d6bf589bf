import { distance } from "fastest-levenshtein";
import type { Command, CommandName } from "../command";
import { languageIn } from "./arguments";
import { withoutJoining } from "./around";
import { spelling, type Token, tokensOf } from "./normalise";
import type { Phrase, Phrases } from "./phrases";
import { onlyLooks } from "./reading";
import { vocabulary } from "./vocabulary";

/** What a person may have meant. A guess is shown, never run. */
export interface Guess {
  command: Command;
  /** What would be its argument, as it is to be typed: in quotes where it would be mistaken otherwise; may be empty. */
  argument: string;
}

const most = 3;

/**
 * What a text without a command in it may have meant: commands with almost these words, commands named further on in
 * it, a customer's bare name, an address to invite.
 *
 * @param tokens the text without polite words
 * @param words the same without articles in front of it
 */
export function guessesFor(
  phrases: Phrases,
  commands: readonly Command[],
  tokens: readonly Token[],
  words: readonly Token[],
): Guess[] {
  const negated = tokens.some(({ key }) => vocabulary.negations.has(key));
  const short = !negated && tokens.length <= longestName && tokens.every(({ raw }) => raw.length <= longestWord);
  const name = short ? spelling(withoutJoining(tokens)) : "";
  const bare = name === "" || name.includes("://") ? [] : named(commands, "customers.show", name);
  const near = nearAtStart(phrases, words, bare);
  const further = namedFurtherOn(phrases, tokens, negated);
  if (near.length > 0) return merged([...near, ...(near.every(({ command }) => !onlyLooks(command)) ? further : [])]);
  if (short && tokens.some(({ raw }) => raw.includes("@")))
    return named(commands, "invitations.start", spelling(tokens));
  if (further.length > 0) return further;
  if (short && languageIn(name)) return named(commands, "language", name);
  return merged([...(negated ? [] : begunBy(phrases, words)), ...bare]);
}

/** Commands of which this is only the beginning: "notifications" of "notifications off". */
function begunBy(phrases: Phrases, words: readonly Token[]): Guess[] {
  const keys = firstKeys(words);
  const isBegun = ({ keys: all }: Phrase) => all.length > keys.length && keys.every((key, place) => key === all[place]);
  return phrases.all.filter(isBegun).map(({ command }) => ({ command, argument: "" }));
}

/** What else a person may have meant who wanted to see something and named a command that writes. */
export function looksLike(phrases: Phrases, guess: Guess, tokens: readonly Token[]): Guess[] {
  const words = tokens.filter(({ key }) => !vocabulary.small.has(key) && !vocabulary.adjectives.has(key));
  return merged([...nearAtStart(phrases, words, []).filter(({ command }) => onlyLooks(command)), guess]);
}

function merged(guesses: readonly Guess[]): Guess[] {
  const first = new Map<Command, Guess>();
  for (const guess of guesses) if (!first.has(guess.command)) first.set(guess.command, guess);
  return [...first.values()].slice(0, most);
}

const longestName = 8;

const named = (commands: readonly Command[], name: CommandName, argument: string): Guess[] =>
  commands.filter((command) => command.name === name).map((command) => ({ command, argument }));

/** Longer phrases that the tokens after an exact phrase almost complete: "custmer" after "remove". */
export function nearLonger(phrases: Phrases, phrase: Phrase, rest: readonly Token[]): Guess[] {
  if (rest.length === 0 || rest[0]?.quoted) return [];
  const keys = [...phrase.keys, ...firstKeys(rest)];
  const shift = phrase.keys.length;
  const near = phrases.longerThan(phrase).flatMap((longer) => {
    const found = nearness(longer, keys);
    return found && found.end > shift ? [{ ...found, phrase: longer, rest: rest.slice(found.end - shift) }] : [];
  });
  return best(near);
}

/** The guess, worded so that nobody is asked a second time: `remove "Custom"`, which resembles "remove customer". */
export function unmistakable(phrases: Phrases, guess: Guess): Guess {
  const { command, argument } = guess;
  const first: readonly string[] = [command.words.en[0], command.words.it[0]];
  const mistaken = phrases.all.some(
    (phrase) => phrase.command === command && first.includes(phrase.words) && isMistaken(phrases, phrase, argument),
  );
  return mistaken ? { command, argument: `"${argument}"` } : guess;
}

function isMistaken(phrases: Phrases, phrase: Phrase, argument: string): boolean {
  const rest = tokensOf(argument);
  const words = tokensOf(phrase.words);
  const found = phrases.at([...words, ...rest], 0);
  if (found?.end !== words.length) return true;
  return !onlyLooks(phrase.command) && nearLonger(phrases, phrase, rest).length > 0;
}

interface Near {
  phrase: Phrase;
  edits: number;
  rest: readonly Token[];
}

const longestPhrase = 8;
const longestWord = 60;

/** As much as any phrase could resemble. */
const firstKeys = (tokens: readonly Token[]): string[] =>
  tokens.slice(0, longestPhrase).map(({ key }) => key.slice(0, longestWord));

function nearAtStart(phrases: Phrases, tokens: readonly Token[], bare: readonly Guess[]): Guess[] {
  const keys = firstKeys(tokens);
  const near = phrases.all.flatMap((phrase): Near[] => {
    const found = nearness(phrase, keys);
    return found ? [{ phrase, edits: found.edits, rest: tokens.slice(found.end) }] : [];
  });
  const guesses = best(near);
  // A single word that only resembles "open" may as well be a name.
  const [name] = bare;
  const only = guesses.length === 1 ? guesses[0] : undefined;
  return name && only?.argument === "" && only.command.argument === "required" ? withName(only, name) : guesses;
}

const withName = (guess: Guess, name: Guess): Guess[] => (guess.command === name.command ? [name] : [name, guess]);

/** One guess for each command: those that only read first, then those with the fewest edits. */
function best(near: readonly Near[]): Guess[] {
  const fitting = near.filter(({ phrase, rest }) => rest.length === 0 || phrase.command.argument !== "none");
  const ranked = [...(fitting.length > 0 ? fitting : near)].sort(
    (one, other) =>
      Number(onlyLooks(other.phrase.command)) - Number(onlyLooks(one.phrase.command)) ||
      one.edits - other.edits ||
      other.phrase.keys.length - one.phrase.keys.length,
  );
  return merged(
    ranked.map(({ phrase: { command }, rest }) => ({
      command,
      argument: command.argument === "none" ? "" : spelling(withoutJoining(rest)),
    })),
  );
}

/** The fewest edits between a phrase and the first words of a text, when few enough; and how many words those are. */
function nearness({ keys: phrase }: Phrase, keys: readonly string[]): { edits: number; end: number } | undefined {
  const wanted = phrase.join(" ");
  let found: { edits: number; end: number } | undefined;
  for (const end of [phrase.length, phrase.length - 1, phrase.length + 1]) {
    if (end < 1 || end > keys.length) continue;
    const edits = editsBetween(wanted, keys.slice(0, end).join(" "));
    if (edits <= editsAllowed(wanted) && edits < (found?.edits ?? Infinity)) found = { edits, end };
  }
  return found;
}

/** Short words are near to too many others. */
function editsAllowed({ length }: string): number {
  if (length <= 3) return 0;
  if (length <= 7) return 1;
  return length <= 12 ? 2 : 3;
}

function editsBetween(wanted: string, typed: string): number {
  if (Math.abs(wanted.length - typed.length) > editsAllowed(wanted)) return Infinity;
  return isSwap(wanted, typed) ? 1 : distance(wanted, typed);
}

/** Two neighbouring letters changed places: one slip of the fingers. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

const scanned = 12;

/** "Contoso history", "how do I invite a customer": a command that the text names, though not at its start. */
function namedFurtherOn(phrases: Phrases, tokens: readonly Token[], negated: boolean): Guess[] {
  for (let start = 1; start < Math.min(tokens.length, scanned); start += 1) {
    const found = tokens[start]?.quoted ? undefined : phrases.at(tokens, start);
    if (!found || (negated && !onlyLooks(found.phrase.command))) continue;
    const { command } = found.phrase;
    const after = tokens.slice(found.end);
    const rest = after.length > 0 || !onlyLooks(command) ? after : tokens.slice(0, start);
    return [{ command, argument: command.argument === "none" ? "" : spelling(withoutJoining(rest)) }];
  }
  return [];
}

import { fold } from "../../core/fold";
import { languages } from "../../core/languages";
import type { Command } from "../command";
import { type Token, tokensOf } from "./normalise";
import { vocabulary } from "./vocabulary";

/** One way to say a command. */
export interface Phrase {
  command: Command;
  /** As the command lists it. */
  words: string;
  /** Its words as compared: folded, without small words between the first and the last. */
  keys: readonly string[];
}

export interface Phrases {
  all: readonly Phrase[];
  /** The longest phrase that starts with this token, and the token after it. */
  at(tokens: readonly Token[], start: number): { phrase: Phrase; end: number } | undefined;
  /** Phrases that go on where this one ends: "remove customer" after "remove". */
  longerThan(phrase: Phrase): readonly Phrase[];
}

interface Node {
  next: Map<string, Node>;
  phrase?: Phrase;
}

/** @throws Error when two commands claim the same words: a defect of the command list */
export function phrasesOf(commands: readonly Command[]): Phrases {
  const root: Node = { next: new Map() };
  const all: Phrase[] = commands.flatMap((command) =>
    languages
      .flatMap((language) => command.words[language])
      .flatMap((words) => variants(words).map((keys) => ({ command, words, keys }))),
  );
  for (const phrase of all) insert(root, phrase);
  const longer = new Map<Phrase, Phrase[]>(
    all.map((phrase) => [phrase, all.filter((other) => continues(other, phrase))]),
  );
  return {
    all,
    at: (tokens, start) => longest(root, tokens, start),
    longerThan: (phrase) => longer.get(phrase) ?? [],
  };
}

/** With a hyphen, with a space instead, and written together. */
function variants(words: string): string[][] {
  const plain = fold(words);
  const spellings = plain.includes("-") ? [plain, plain.replaceAll("-", " "), plain.replaceAll("-", "")] : [plain];
  return spellings.map((spelling) => {
    const keys = tokensOf(spelling).map(({ key }) => key);
    return keys.filter((key, index) => index === 0 || index === keys.length - 1 || !vocabulary.small.has(key));
  });
}

function insert(root: Node, phrase: Phrase): void {
  let node = root;
  for (const key of phrase.keys) {
    const next: Node = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  if (node.phrase && node.phrase.command !== phrase.command)
    throw new Error(`"${phrase.words}" means both ${node.phrase.command.name} and ${phrase.command.name}`);
  node.phrase ??= phrase;
}

const continues = (other: Phrase, phrase: Phrase): boolean =>
  other.keys.length > phrase.keys.length && phrase.keys.every((key, index) => key === other.keys[index]);

const smallWordsBetween = 3;

function longest(root: Node, tokens: readonly Token[], start: number): { phrase: Phrase; end: number } | undefined {
  let node = root;
  let found: { phrase: Phrase; end: number } | undefined;
  let skipped = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    // Quoted words are a name, unless the command itself stands in quotes.
    if (token?.quoted && !tokens[start]?.quoted) break;
    const next = token && (node.next.get(token.key) ?? node.next.get(token.form));
    if (next) {
      node = next;
      skipped = 0;
      if (node.phrase) found = { phrase: node.phrase, end: index + 1 };
    } else if (index > start && skipped < smallWordsBetween && token && isSmall(token)) skipped += 1;
    else break;
  }
  return found;
}

const isSmall = ({ key, bare, quoted }: Token): boolean => bare && !quoted && vocabulary.small.has(key);

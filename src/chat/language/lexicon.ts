import { fold } from "../../core/fold";
import { languages } from "../../core/languages";
import { examples } from "./examples/examples";
import type { Spoken } from "./spoken";
import { factWords } from "./words/facts";
import guide from "./words/guide.json";
import { harmlessWords } from "./words/marks";
import { PhraseBook } from "./words/phrase-book";
import { Slips } from "./words/slips";
import { noting } from "./words/small-words";
import { type Token, tokensOf } from "./words/tokens";
import { type Part, partsOf } from "./words/wording";

/** What a phrase is to a command. */
export interface CommandPart<Command extends Spoken> extends Part {
  command: Command;
}

/** The words of all commands, in both languages at once: people mix them. */
export interface Lexicon<Command extends Spoken = Spoken> {
  /** Whether some command has this word. */
  knows(word: string): boolean;
  /** The words in which a command is spoken of, examples included. */
  vocabularyOf(command: Spoken): ReadonlySet<string>;
  /** Whether this word occurs wherever commands are spoken of. */
  isSpoken(word: string): boolean;
  /** The word of a command or of the language that was meant by a slip of the fingers. */
  meant(word: string): string | undefined;
  /** What the phrases at each place are to commands, with how many words they have. */
  partsIn(tokens: readonly Token[]): Placed<Command>[];
}

export interface Placed<Command extends Spoken = Spoken> {
  from: number;
  to: number;
  part: CommandPart<Command>;
}

/** In which topics of the guide are called: said of them, they are no slips. */
const topicWords: ReadonlySet<string> = new Set(
  Object.values(guide.called)
    .flatMap((names) => languages.flatMap((language) => names[language]))
    .flatMap(tokensOf)
    .map(({ key }) => key),
);

export function lexiconOf<Command extends Spoken>(commands: readonly Command[]): Lexicon<Command> {
  const book = new PhraseBook<CommandPart<Command>>();
  const words = new Set<string>();
  const meant = new Set<string>([...harmlessWords(), ...factWords()]);
  for (const command of commands)
    for (const language of languages)
      for (const [phrase, part] of partsOf(language, command.words[language])) {
        book.add(phrase, { ...part, command });
        for (const word of phrase.split(" ")) words.add(word);
        if (isAimedAt(command, part)) for (const word of phrase.split(" ")) meant.add(word);
      }
  // "…, registralo": what tells to note a deed may stand beside every one that is told as done.
  for (const command of commands.filter(({ mood }) => mood === "done"))
    for (const phrase of noting) {
      book.add(fold(phrase), { role: "beside", records: true, command });
      for (const word of phrase.split(" ")) words.add(fold(word));
    }
  const spoken = new Map<Spoken, Set<string>>(commands.map((command) => [command, wordsOf(command)]));
  const everySpoken = new Set([...spoken.values()].flatMap((own) => [...own]));
  const slips = new Slips(meant);
  return {
    knows: (word) => words.has(word),
    vocabularyOf: (command) => spoken.get(command) ?? new Set(),
    isSpoken: (word) => everySpoken.has(word),
    meant: (word) => (everySpoken.has(word) || topicWords.has(word) ? undefined : slips.meant(word)),
    partsIn(tokens) {
      const placed = tokens.flatMap((token, from) =>
        token.quoted
          ? []
          : book.at(tokens, from).map(({ words: phrase, value }) => ({ from, to: from + phrase.length, part: value })),
      );
      const isBeforeNoun = ({ to, part: { command, pair } }: Placed<Command>): boolean =>
        placed.some(
          ({ from, part }) => from >= to && part.role === "noun" && part.command === command && part.pair === pair,
        );
      return placed.filter((each) => !each.part.leads || isBeforeNoun(each));
    },
  };
}

/** What fingers slip at: nouns, and verbs in the mood in which the command is said. */
const isAimedAt = (command: Spoken, { role, mood }: Part): boolean =>
  role === "noun" || (role === "verb" && (mood !== "participle" || command.mood === "done"));

/** All words of a command's wordings and examples, placeholders left out. */
function wordsOf(command: Spoken): Set<string> {
  const phrases = languages.flatMap((language) => [
    ...(examples[language][command.name] ?? []),
    ...partsOf(language, command.words[language]).map(([phrase]) => phrase),
  ]);
  return new Set(phrases.flatMap(tokensOf).map(({ key }) => key));
}

import { languages } from "../../core/languages";
import type { Mention } from "./entity";
import { examples } from "./examples/examples";
import type { Lexicon, Placed } from "./lexicon";
import { featuresOf, type SeenWord } from "./ranking/features";
import { mentionAt, type Sentence } from "./sentence";
import type { Spoken } from "./spoken";
import { marksOf } from "./words/marks";
import { type Token, tokensOf } from "./words/tokens";

/** The words of a line for the ranker: names as placeholders, each word with what commands and language know of it. */
export function seenWords(sentence: Sentence, placed: readonly Placed[]): SeenWord[] {
  return sentence.tokens.flatMap(({ key }, place): SeenWord[] => {
    const mention = mentionAt(sentence, place);
    if (mention && mention.from !== place) return [];
    return [{ word: mention ? placeholderOf(mention) : key, tags: tagsAt(sentence.marks[place] ?? [], placed, place) }];
  });
}

/** What is named in quotes is taken for a customer: examples name nobody else so. */
const placeholderOf = ({ entity: { kind } }: Mention): string =>
  `{${kind === "name" || kind === "invitation" ? "customer" : kind}}`;

const tagsAt = (marks: readonly string[], placed: readonly Placed[], place: number): string[] => [
  ...marks.filter((mark) => mark !== "small" && mark !== "polite" && mark !== "tells").map((mark) => `mark ${mark}`),
  ...placed
    .filter(({ from, part }) => from === place && part.role !== "beside" && !part.ofBoth)
    .map(({ part }) => `part ${part.command.name} ${part.role}`)
    .filter((tag, at, all) => all.indexOf(tag) === at),
];

/** Every example of every command as the ranker sees it, and the command's own names. */
export function examplesOf<Command extends Spoken>(
  commands: readonly Command[],
  lexicon: Lexicon<Command>,
): (readonly [string[], Command])[] {
  return commands.flatMap((command) =>
    languages.flatMap((language) => {
      const { shown, names = [] } = command.words[language];
      return [shown, ...names, ...(examples[language][command.name] ?? [])].map(
        (example) => [featuresOf(exampleWords(example, lexicon)), command] as const,
      );
    }),
  );
}

const placeholder = /^\W*(\{[a-z]+\})/;

function exampleWords(example: string, lexicon: Lexicon): SeenWord[] {
  const tokens: Token[] = tokensOf(example);
  const marks = marksOf(tokens);
  const placed = lexicon.partsIn(tokens);
  return tokens.map(({ raw, key }, place) => {
    const named = placeholder.exec(raw)?.[1];
    return named ? { word: named, tags: [] } : { word: key, tags: tagsAt(marks[place] ?? [], placed, place) };
  });
}

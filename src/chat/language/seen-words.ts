import { languages } from "../../core/languages";
import { isNew } from "./by-name";
import type { Mention } from "./entity";
import { examples } from "./examples/examples";
import type { Lexicon, Placed } from "./lexicon";
import { featuresOf, type SeenWord } from "./ranking/features";
import { mentionAt, type Sentence } from "./sentence";
import type { Spoken } from "./spoken";
import { marksOf } from "./words/marks";
import { providerNouns, userNouns } from "./words/small-words";
import { type Token, tokensOf } from "./words/tokens";

/** The words of a line for the ranker: names as placeholders, each word with what commands and language know of it. */
export function seenWords(sentence: Sentence, placed: readonly Placed[], lexicon: Lexicon): SeenWord[] {
  const strangers = strangersIn(sentence, lexicon);
  return sentence.tokens.flatMap(({ key }, place): SeenWord[] => {
    const mention = mentionAt(sentence, place);
    if (mention && mention.from !== place) return [];
    const stranger = strangers[place];
    if (stranger) return strangers[place - 1] ? [] : [{ word: `{${stranger}}`, tags: [] }];
    return [{ word: mention ? placeholderOf(mention) : key, tags: tagsAt(sentence.marks[place] ?? [], placed, place) }];
  });
}

/**
 * Whom nobody knows, by the words of a line that are written as a name, is somebody all the same: "Ferramenta Zanetti", "a
 * provider, Alfacom", "a colleague, Tom".
 */
function strangersIn(sentence: Sentence, lexicon: Lexicon): ("provider" | "person" | "customer" | undefined)[] {
  const { tokens } = sentence;
  const isSaid = (words: ReadonlySet<string>): boolean => tokens.some(({ key }) => words.has(key));
  const isWritten = tokens.map(
    ({ raw }, place) => isNew(sentence, lexicon, place) && !mentionAt(sentence, place) && /^\p{Lu}\p{Ll}/u.test(raw),
  );
  const boxes = tokens.flatMap(({ key }) => (key.includes("@") ? [key.split("@", 1)[0] ?? ""] : []));
  const hasBox = tokens.some(({ key }, place) => isWritten[place] && boxes.some((box) => box.includes(key)));
  // Who has that mail box is told by it.
  if (hasBox) return [];
  if (isSaid(providerNouns)) return isWritten.map((is) => (is ? "provider" : undefined));
  if (isSaid(personNouns)) return isWritten.map((is) => (is ? "person" : undefined));
  // One word alone may as well be a town.
  const isOfName = (place: number): boolean => isWritten[place - 1] === true || isWritten[place + 1] === true;
  return isWritten.map((is, place) => (is && isOfName(place) ? "customer" : undefined));
}

/** By which one of us is spoken of. */
const personNouns: ReadonlySet<string> = new Set([...userNouns, "certo", "certa"]);

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

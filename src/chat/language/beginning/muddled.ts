import type { Mention } from "../entity";
import type { Sentence } from "../sentence";

/** A word with a meaning that is said again outside of names, or more small words in a row than anybody says, are no clear wish. */
export function isMuddled({ tokens, marks, mentions }: Sentence, toBe?: Pick<Mention, "from" | "to">): boolean {
  const names = toBe ? [...mentions, toBe] : mentions;
  const isNamed = (place: number): boolean => names.some(({ from, to }) => place >= from && place < to);
  const meaning = tokens
    .filter((_, place) => (marks[place] ?? []).length === 0 && !isNamed(place))
    .map(({ key }) => key);
  const isSmall = (place: number): boolean =>
    !isNamed(place) && marks[place]?.every((mark) => mark === "small") === true;
  const row = (from: number): boolean =>
    Array.from({ length: smallInARow }, (_, ahead) => from + ahead).every(
      (place) => (marks[place] ?? []).length > 0 && isSmall(place),
    );
  return new Set(meaning).size < meaning.length || tokens.some((_, place) => row(place));
}

const smallInARow = 4;

/** "Is Contoso sent", "has it accepted": a question without its mark. */
export function isInverted({ marks, mentions }: Sentence): boolean {
  const first = marks.findIndex((here) => !here.includes("polite"));
  const begins = marks[first]?.some((mark) => mark === "question" || mark === "tells") === true;
  const isNamed = mentions.some(({ from }) => from === first + 1);
  return begins && (isNamed || marks[first + 1]?.some((mark) => mark === "small" || mark === "tells") === true);
}

/** A piece of a message: words, or the name of a value. */
export type Piece = { words: string } | { value: string };
export type Values = Record<string, string | number>;

const articles: Record<string, string> = {
  il: "l’",
  Il: "L’",
  al: "all’",
  Al: "All’",
  dal: "dall’",
  Dal: "Dall’",
  del: "dell’",
  nel: "nell’",
};
const articleAtEnd = /(?<!\p{L})([Ii]l|[Aa]l|[Dd]al|del|nel) $/u;
/** "8 gen 2026" and "11 gen 2026" are read with a vowel at their beginning. */
const dateWithVowel = /^(?:8|11) \p{L}/u;

/**
 * Joins pieces as a person would write them: "dall’11 marzo" for "dal 11 marzo", and one full stop only after a name
 * such as "Contoso S.p.A." that has its own.
 */
export function joinMessage(pieces: readonly Piece[]): (values: Values) => string {
  const steps = pieces.map((piece, place) => {
    const before = pieces[place - 1];
    if ("value" in piece) return valueAfter(before && "words" in before ? before.words : "", piece.value);
    return before && /^\.(?!\.)/.test(piece.words) ? closing(piece.words) : (text: string) => text + piece.words;
  });
  return (values) => {
    let text = "";
    for (const step of steps) text = step(text, values);
    return text;
  };
}

type Step = (text: string, values: Values) => string;

function valueAfter(words: string, name: string): Step {
  const article = articleAtEnd.exec(words)?.[1];
  if (article === undefined) return (text, values) => text + (values[name] ?? "");
  return (text, values) => {
    const value = String(values[name] ?? "");
    return dateWithVowel.test(value) ? text.slice(0, -article.length - 1) + articles[article] + value : text + value;
  };
}

const closing =
  (words: string): Step =>
  (text) =>
    text.endsWith(".") ? text + words.slice(1) : text + words;

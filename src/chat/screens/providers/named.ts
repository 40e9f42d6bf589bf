import { services } from "../../../core/customers/customer";
import { fold, wordsOf } from "../../../core/fold";
import type { Provider } from "../../../core/providers/provider";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { factWords, jointWords } from "../../language/words/facts";
import { harmlessWords } from "../../language/words/marks";
import { isOneSlipFrom } from "../../language/words/slips";
import { called, directions, labels, ourselves, pronouns } from "../../language/words/small-words";
import { spelling } from "../../language/words/tokens";

/** The providers that a line means, and the words with which it names one that nobody knows. */
interface Named {
  found: readonly Provider[];
  words: string;
}

/** Those that a line names in full, else those of whose names most words stand in it. */
export async function providersNamed({ store }: Turn, asked: Asked): Promise<Named> {
  const { providers, keys, newWords, names } = asked;
  if (providers.length > 0) return { found: providers, words: "" };
  const all = await store.providers();
  // "Provider also": behind the word for it stands a name, whatever else that means.
  const isByName = keys.length < sentence && keys.some((key) => wordsForIt.test(key));
  const behind = isByName ? keys.filter((key) => !wordsForIt.test(key)) : [...newWords, ...names];
  const telling = behind.flatMap(wordsOf);
  const fits = ({ name }: Provider): number =>
    wordsOf(name).filter((word) => telling.some((part) => isOf(word, part))).length;
  const most = Math.max(0, ...all.map(fits));
  const name = newNameIn(asked);
  const found = most > 0 && !isOfAnother(name, all) ? all.filter((provider) => fits(provider) === most) : [];
  return { found, words: found.length > 0 ? "" : name };
}

/** "Nuvola Distribuzione": a name of several words, of whose first no provider's has any. */
const isOfAnother = (name: string, all: readonly Provider[]): boolean => {
  const [first = ""] = wordsOf(name);
  return /^\p{Lu}\S* \p{Lu}/u.test(name) && !all.some((each) => wordsOf(each.name).some((word) => isOf(word, first)));
};

/** A name that nobody knows, as typed: its new words, and those beside them that are written as names are. */
export function newNameIn({ sentence: { tokens }, names, newWords }: Asked): string {
  const isNew = tokens.map(({ raw }) => newWords.includes(raw));
  const isWrittenAsName = (place: number): boolean => place > 0 && /^\p{Lu}/u.test(tokens[place]?.raw ?? "");
  const isOfName = [...isNew];
  for (let place = 1; place < tokens.length; place += 1)
    if (isOfName[place - 1] && isWrittenAsName(place)) isOfName[place] = true;
  for (let place = tokens.length - 2; place >= 0; place -= 1)
    if (isOfName[place + 1] && isWrittenAsName(place)) isOfName[place] = true;
  return names[0] ?? spelling(tokens.filter((_, place) => isOfName[place]));
}

const ours = new Set(
  [
    ...harmlessWords(),
    ...factWords(),
    ...Object.values(jointWords).flat(),
    ...services,
    ...called,
    ...labels,
    ...pronouns,
    ...ourselves,
    ...directions.keys(),
  ].map(fold),
);

/** A word of the language in which people type, or of what Rapport speaks of: it names nobody by itself. */
export const isOurWord = (word: string): boolean => ours.has(fold(word));

/** A word, or its beginning where that says enough, or nearly the word. */
const isOf = (word: string, part: string): boolean =>
  word === part ||
  (part.length >= shortest && word.startsWith(part)) ||
  (part.length >= shortestMistyped && isOneSlipFrom(word, part));
const shortest = 4;
/** Shorter words are near to too many others. */
const shortestMistyped = 6;

const wordsForIt = /^(?:provider|distributor[ei]?|fornitore|authori[sz]e|autorizza)$/;
/** So many words are more than a name behind the word for it. */
const sentence = 6;

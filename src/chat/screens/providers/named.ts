import { wordsOf } from "../../../core/fold";
import type { Provider } from "../../../core/providers/provider";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";

/** The providers that a line means, and the words with which it names one that nobody knows. */
interface Named {
  found: readonly Provider[];
  words: string;
}

/** Those that a line names in full, else those of whose names most words stand in it. */
export async function providersNamed({ store }: Turn, { providers, keys, newWords, names }: Asked): Promise<Named> {
  if (providers.length > 0) return { found: providers, words: "" };
  const all = await store.providers();
  const said = new Set(keys.flatMap(wordsOf));
  const telling = new Set([...newWords, ...names].flatMap(wordsOf));
  const fits = ({ name }: Provider): number =>
    wordsOf(name).filter((word) => said.has(word) && telling.has(word)).length;
  const most = Math.max(0, ...all.map(fits));
  const found = most > 0 ? all.filter((provider) => fits(provider) === most) : [];
  return { found, words: found.length > 0 ? "" : (names[0] ?? newWords.join(" ")) };
}

import { fold } from "../../../core/fold";
import type { Provider } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";

interface ProviderTyped {
  provider?: string | undefined;
  /** The name of one, where it was typed: it counts before what was chosen. */
  providerName?: string | undefined;
}

/** Goes on with the provider whose name was typed on a form, or that was chosen; one that nobody is called brings it again. */
export async function withProviderTyped<Typed extends ProviderTyped>(
  { store }: Pick<Turn, "store">,
  typed: Typed,
  goOn: (typed: Typed) => Promise<Answer>,
  again: (typed: Typed, refusal: Refusal) => Promise<Answer>,
): Promise<Answer> {
  const words = typed.providerName?.trim() ?? "";
  if (!words) return goOn(typed);
  const found = (await store.providers()).filter((provider) => isCalled(provider, words));
  const [only, ...others] = found;
  if (only && others.length === 0) return goOn({ ...typed, provider: only.id, providerName: "" });
  return again(typed, { kind: "input-unfit", field: "providerName", wrong: "no-choice", typed: words.slice(0, 120) });
}

const isCalled = ({ name, shortName }: Provider, words: string): boolean =>
  [name, shortName].some((each) => fold(each) === fold(words));

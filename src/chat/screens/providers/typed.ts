import { meantBy } from "../../../core/forms/meant";
import { type ProviderId, tenantOf } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";

interface ProviderTyped {
  provider?: string | undefined;
  /** The name of one, where it was typed. */
  providerName?: string | undefined;
}

/**
 * Goes on with the provider that was chosen on a form, or whose name was typed; where that is not one alone, the form comes
 * again.
 *
 * @param keptId the one that is kept so far: left chosen, it says nothing against a name
 */
export async function withProviderTyped<Typed extends ProviderTyped>(
  { store }: Pick<Turn, "store">,
  typed: Typed,
  goOn: (typed: Typed) => Promise<Answer>,
  again: (typed: Typed, refusal: Refusal) => Promise<Answer>,
  keptId?: ProviderId,
): Promise<Answer> {
  const { provider, providerName = "" } = typed;
  if (!providerName.trim()) return goOn(typed);
  const all = await store.providers();
  const [chosen, kept] = [provider, keptId].map((wanted) => all.find(({ id }) => id === wanted));
  const meant = meantBy(
    { field: "providerName", typed: providerName, chosen, kept },
    all.map((each) => ({ id: each.id, name: each.name, also: each.shortName, sign: tenantOf(each) })),
  );
  return meant.ok ? goOn({ ...typed, provider: meant.value, providerName: "" }) : again(typed, meant.error);
}

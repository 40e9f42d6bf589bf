import { meantBy } from "../../../core/forms/meant";
import { tenantOf } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";

interface ProviderTyped {
  provider?: string | undefined;
  /** The name of one, where it was typed. */
  providerName?: string | undefined;
  /** The provider that stood there to begin with: left so, it is no choice beside a name. */
  stood?: string | undefined;
}

/** The provider that stood on a form to begin with: on one that never came again, the one that it shows. */
export const stoodIn = (left: { provider?: string; stood?: string } | undefined): string | undefined =>
  left?.stood ?? left?.provider;

/** Goes on with the provider that was chosen on a form, or whose name was typed; where that is not one alone, the form comes again. */
export async function withProviderTyped<Typed extends ProviderTyped>(
  { store }: Pick<Turn, "store">,
  typed: Typed,
  goOn: (typed: Typed) => Promise<Answer>,
  again: (typed: Typed, refusal: Refusal) => Promise<Answer>,
): Promise<Answer> {
  const { provider, providerName = "", stood } = typed;
  if (!providerName.trim()) return goOn(typed);
  const all = await store.providers();
  const chosen = provider === stood ? undefined : all.find(({ id }) => id === provider);
  const meant = meantBy(
    { field: "providerName", typed: providerName, chosen },
    all.map((each) => ({ id: each.id, name: each.name, also: each.shortName, sign: tenantOf(each) })),
  );
  return meant.ok ? goOn({ ...typed, provider: meant.value, providerName: "" }) : again(typed, meant.error);
}

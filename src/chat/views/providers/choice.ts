import type { Provider } from "../../../core/providers/provider";

interface Choice {
  title: string;
  value: string;
}

/** So many stand on a form to be chosen from: of more, the client looks for what is typed, and a card has its limit. */
export const mostChoices = 20;

/**
 * The inputs of the part `provider-choice`: all providers, or the first of many, with the one that is chosen, beside what
 * looks for others, and a field for the name of one where a client looks for none.
 *
 * @param none what says that there is no provider
 */
export function providerChoice(
  none: Choice,
  all: readonly Provider[] | undefined,
  { provider, providerName = "" }: { provider: string; providerName?: string | undefined },
) {
  const { hasMany, choices } = choicesOf(all ?? [], provider);
  return {
    hasFewProviders: all !== undefined && !hasMany,
    hasManyProviders: all !== undefined && hasMany,
    providers: [none, ...choices],
    providerName,
  };
}

/** All of them to choose from, or the first of many with the one that is chosen. */
export function choicesOf(
  all: readonly { id: string; name: string }[],
  chosen: string,
): { hasMany: boolean; choices: Choice[] } {
  const hasMany = all.length > mostChoices;
  const shown = hasMany ? all.filter(({ id }, place) => place < mostChoices || id === chosen) : all;
  return { hasMany, choices: shown.map(({ id, name }) => ({ title: name, value: id })) };
}

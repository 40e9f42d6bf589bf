import type { Provider, ProviderId } from "../../../core/providers/provider";
import type { Problems } from "../problem";

interface Choice {
  title: string;
  value: string;
}

/** So many stand on a form to be chosen from: of more, the client looks for what is typed, and a card has its limit. */
const mostChoices = 20;

/** What was typed for a name, and what is wrong with the form. */
interface Named {
  typed: string;
  problems: Problems;
}

/** Whether a name can be typed beside the choice: where there are many, and where one was, so that it is not lost. */
export const asksName = (hasMany: boolean, field: string, { typed, problems }: Named): boolean =>
  hasMany || typed !== "" || problems.each.some((each) => each.field === field);

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
  problems: Problems,
  kept?: ProviderId,
) {
  const { hasMany, choices } = choicesOf(all ?? [], provider, kept);
  return {
    hasFewProviders: all !== undefined && !hasMany,
    hasManyProviders: all !== undefined && hasMany,
    asksProvider: asksName(all !== undefined && hasMany, "providerName", { typed: providerName, problems }),
    providers: [none, ...choices],
    providerName,
  };
}

/** All of them to choose from, or the first of many with the one that is chosen, and the one that is kept so far. */
export function choicesOf(
  all: readonly { id: string; name: string }[],
  chosen: string,
  kept?: string,
): { hasMany: boolean; choices: Choice[] } {
  const hasMany = all.length > mostChoices;
  const shown = hasMany ? all.filter(({ id }, place) => place < mostChoices || id === chosen || id === kept) : all;
  return { hasMany, choices: shown.map(({ id, name }) => ({ title: name, value: id })) };
}

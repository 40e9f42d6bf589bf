import type { CardFile } from "./cards";
import type { Source } from "./source";

/** Everything the rules look at. */
export interface House {
  code: readonly Source[];
  cards: readonly CardFile[];
}

/** One rule of the house: a function over the house, so that a test can break it on purpose. */
export interface Rule {
  /** The house rule to which it belongs, as comments in the code name it; none for what keeps the house in order. */
  number?: 1 | 2 | 3 | 4 | 5 | 6;
  /** What always holds. */
  name: string;
  why: string;
  how: string;
  /** A line for every place that breaks the rule; it begins with the place. */
  find(house: House): string[];
  /** Beginnings of lines that are allowed, each with its reason. */
  exceptions?: Readonly<Record<string, string>>;
}

/** What breaks a rule without being allowed by name. */
export const offencesOf = ({ find, exceptions = {} }: Rule, house: House): string[] =>
  find(house).filter((line) => !Object.keys(exceptions).some((allowed) => line.startsWith(allowed)));

/** Exceptions that nothing needs any more. */
export function outlived({ find, exceptions = {} }: Rule, house: House): string[] {
  const found = find(house);
  return Object.keys(exceptions).filter((allowed) => !found.some((line) => line.startsWith(allowed)));
}

/** Fails with every offence found, and says once why the rule exists and how to keep it. */
export function hold(rule: Rule, house: House): void {
  const offences = offencesOf(rule, house);
  if (offences.length === 0) return;
  const failure = new Error([...offences, `Why it matters: ${rule.why}`, `How to fix it: ${rule.how}`].join("\n"));
  // Where this function stands does not help whoever reads the report.
  failure.stack = failure.message;
  throw failure;
}

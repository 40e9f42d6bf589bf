import { fold } from "../../fold";
import { nameOf } from "../../people/readable";

/** Letters that each text of an account may have. */
export const accountLimits = { alias: 100, tags: 300, notes: 2000 } as const;

/** Different ones, in the order in which they were typed. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,;\n]/).map((tag) => nameOf(tag, Number.POSITIVE_INFINITY));
  return [...new Map(tags.filter(Boolean).map((tag) => [fold(tag), tag])).values()];
}

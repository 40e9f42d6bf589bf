import type { Placed } from "../lexicon";
import { firstWord, type Sentence } from "../sentence";
import { isDeed, isStrict, type Spoken } from "../spoken";
import { isWhole } from "./pairs";

/** The deeds whose name stands first: whatever keeps them from beginning, nothing else is run instead. */
export function deedsNamedFirst<Command extends Spoken>(
  sentence: Sentence,
  placed: readonly Placed<Command>[],
): Command[] {
  const first = firstWord(sentence);
  const here = placed.filter(({ from, part }) => from === first && part.role !== "beside" && isWhole(part, placed));
  if (!here.every(({ part }) => isStrict(part.command))) return [];
  return here
    .filter(({ to, part }) => part.isName && !tellsApart(part.command, to, placed))
    .map(({ part }) => part.command);
}

/** "Sent invitations": what was done tells those apart that are listed. */
const tellsApart = (deed: Spoken, next: number, placed: readonly Placed[]): boolean =>
  deed.mood === "done" &&
  placed.some(({ from, part }) => from === next && part.role === "noun" && !isDeed(part.command)) &&
  !placed.some(({ from, part }) => from === next && part.command === deed);

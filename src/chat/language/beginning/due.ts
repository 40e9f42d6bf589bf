import type { Placed } from "../lexicon";
import type { Sentence } from "../sentence";
import type { Spoken } from "../spoken";

/** So many words stand between at most: "must soon be removed". */
const between = 2;

/** "Has to be removed", "va rimosso": somebody says of a deed that it is to be done, and asks nothing of it. */
export const isDue = (deed: Spoken, { marks, mentions }: Sentence, placed: readonly Placed[]): boolean =>
  deed.opensForm === true &&
  mentions.some(({ entity }) => entity.kind === "customer") &&
  placed.some(
    ({ from, part }) =>
      part.command === deed &&
      part.role === "verb" &&
      part.mood === "participle" &&
      marks.slice(Math.max(0, from - between - 1), from).some((here) => here.includes("duty")),
  );

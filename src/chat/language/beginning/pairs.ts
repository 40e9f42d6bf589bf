import type { Placed } from "../lexicon";

/** People mix languages: a verb of one goes with a noun of the other. */
export const isPaired = (own: readonly Placed[], pair: string): boolean => own.some((noun) => isNounOf(noun, pair));

const isNounOf = ({ part }: Placed, pair: string | undefined): boolean =>
  part.role === "noun" && part.pair?.slice(3) === pair?.slice(3);

/** Says something by itself, or stands together with one of its nouns. */
export const isWhole = ({ command, pair }: Placed["part"], placed: readonly Placed[]): boolean =>
  pair === undefined ||
  isPaired(
    placed.filter(({ part }) => part.command === command),
    pair,
  );

/** "Remove the request": a verb that says another command together with its noun does not say this one by itself. */
export const isPairedElsewhere = ({ from, part }: Placed, placed: readonly Placed[]): boolean =>
  part.role === "verb" &&
  part.pair === undefined &&
  part.command.opensForm === true &&
  placed.some(
    (other) =>
      other.from === from &&
      other.part.role === "verb" &&
      other.part.command.decides === true &&
      other.part.pair !== undefined &&
      nounsOf(other, placed).some((noun) => !isAnotherVerbBetween(other, noun, placed)),
  );

/** The nouns of a verb's pair. */
export const nounsOf = ({ part }: Placed, placed: readonly Placed[]): Placed[] =>
  placed.filter((noun) => noun.part.command === part.command && isNounOf(noun, part.pair));

/** "We remove it, open the request": the noun is the other verb's. */
const isAnotherVerbBetween = (verb: Placed, noun: Placed, placed: readonly Placed[]): boolean =>
  placed.some(({ from, to, part }) => part.role === "verb" && from >= verb.to && to <= noun.from);

/** Without verbs that are part of a noun: "removal request" asks for nothing, though "request" does. */
export const longestOf = (own: readonly Placed[]): Placed[] =>
  own.filter(
    ({ from, to, part }) =>
      part.role !== "verb" ||
      !own.some(
        (other) =>
          other.part.role === "noun" && other.from <= from && other.to >= to && other.to - other.from > to - from,
      ),
  );

import type { Placed } from "../lexicon";
import type { Sentence } from "../sentence";
import { isStrict } from "../spoken";
import { endsClause } from "../words/clauses";
import { directions, isArticle } from "../words/small-words";
import { spelling } from "../words/tokens";
import words from "./reasons.json";

/**
 * What a line asks before a clause that only explains it: "who owns Tailspin, it's for the invite in my calendar". Nothing
 * where no clause does, or it names somebody, asks, or tells to do something.
 */
export function beforeExplanation(sentence: Sentence, placed: readonly Placed[]): string | undefined {
  const { tokens, mentions, marks } = sentence;
  const at = tokens.findIndex((_, place) => place > 0 && endsClause(tokens[place - 1]) && explains(sentence, place));
  if (at < 0 || mentions.some(({ to, entity }) => to > at && entity.kind !== "service")) return undefined;
  // "For the invite", "di", "serve": what is a verb elsewhere tells nobody to do anything here.
  const isNoun = (place: number): boolean =>
    tokens.slice(Math.max(at, place - 2), place).some(({ key }) => isArticle(key) || directions.has(key)) ||
    (marks[place] ?? []).some((mark) => mark === "small" || mark === "wish");
  const isOrder = ({ from, part }: Placed): boolean =>
    from >= at && part.role === "verb" && part.mood === "order" && isStrict(part.command) && !isNoun(from);
  if (placed.some(isOrder) || /[?¿]/u.test(spelling(tokens.slice(at)) + tokens.at(-1)?.raw)) return undefined;
  const { raw = "", closing = "" } = tokens[at - 1] ?? {};
  const isAsked = (raw + closing).includes("?");
  return `${spelling(tokens.slice(0, at))}${isAsked ? "?" : ""}`;
}

const longest = 3;
const explains = ({ tokens }: Sentence, place: number): boolean =>
  explaining.test(
    tokens
      .slice(place, place + longest)
      .map(({ key }) => key)
      .join(" "),
  );

/** By which a clause begins that tells what something is for. */
const explaining = new RegExp(`^(?:${words.explaining.join("|")})(?: |$)`, "u");

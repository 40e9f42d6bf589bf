import { isCalledInFull } from "../../../core/customers/names";
import type { Queries } from "../../../core/ports";
import type { Lexicon } from "../lexicon";
import { marksOf } from "../words/marks";
import { spelling, type Token, withQuoted } from "../words/tokens";
import { isCapital } from "./letters";
import type { Span } from "./said-behind";

/**
 * The words of a line that are the whole name of a customer, though all of them say something else elsewhere, are read as
 * if they stood in quotes: "account Nuova Era", "customer Account Services". Looked for are those written as a name, and
 * all that stands behind the name of a command.
 */
export async function withCustomerQuoted(
  queries: Queries,
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Promise<readonly Token[]> {
  if (tokens.length > mostWords || tokens.some(({ quoted }) => quoted)) return tokens;
  const marks = marksOf(tokens);
  const isSaid = (place: number): boolean => (marks[place]?.length ?? 0) > 0 || lexicon.knows(tokens[place]?.key ?? "");
  const runs = [...writtenRuns(text, tokens), ...behindCommand(tokens, lexicon)].filter(
    ({ from, to }) => to - from > 1 && tokens.some((_, place) => place >= from && place < to && isSaid(place)),
  );
  if (runs.length === 0) return tokens;
  const nameOf = ({ from, to }: Span): string => spelling(tokens.slice(from, to));
  const called = await queries.customersMentioned([...new Set(runs.map(nameOf))]);
  const name = runs.find((run) => (called.get(nameOf(run)) ?? []).some((each) => isCalledInFull(each, nameOf(run))));
  return name ? withQuoted(tokens, name) : tokens;
}

/** In longer lines nobody names somebody only. */
const mostWords = 30;

/** Words in a row with capitals, and all of a line that has no other. */
function writtenRuns(text: string, tokens: readonly Token[]): Span[] {
  const runs: Span[] = [];
  for (const [place, { raw }] of tokens.entries()) {
    if (!isCapital(raw, text)) continue;
    const last = runs.at(-1);
    if (last?.to === place) last.to += 1;
    else runs.push({ from: place, to: place + 1 });
  }
  // What begins a line has its capital anyway.
  return runs.flatMap((run) => (run.from === 0 ? [run, { ...run, from: 1 }] : [run]));
}

const behindCommand = (tokens: readonly Token[], lexicon: Lexicon): Span[] =>
  lexicon
    .partsIn(tokens)
    .filter(({ from, part }) => from === 0 && part.isName)
    .map(({ to }) => ({ from: to, to: tokens.length }));

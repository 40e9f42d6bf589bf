import type { Sentence } from "../../sentence";
import { endsClause } from "../../words/clauses";
import { spelling } from "../../words/tokens";
import { between, isFilterAt, type Span, type Spans } from "./spans";
import type { Thing } from "./thing";

/** What a line tells customers apart by, each thing with whether it is to hold. */
export interface Signed {
  things: readonly (Thing & { denied: boolean })[];
  /** Denials of which nobody knows what they deny, as typed. */
  unread: string[];
}

interface Denial extends Span {
  /** "Except" goes on over "and those of …"; "without" ends there. */
  excepts: boolean;
}

/**
 * How far a denial reaches: to the next thing, and on to those that are joined to it.
 *
 * @param isOfGaps it is about providers that cannot order, which is said with "not" in many ways
 */
export function signed(sentence: Sentence, spans: Spans, things: readonly Thing[], isOfGaps: boolean): Signed {
  const denials = denialsIn(sentence, spans).filter(
    (denial) => ![...things, ...spans("correcting")].some((other) => isInside(denial, other)),
  );
  const used = new Set<Denial>();
  const unread: string[] = [];
  const done: (Thing & { denied: boolean })[] = [];
  let reaching: Denial | undefined;
  for (const thing of things) {
    const before = done.at(-1);
    const start = before?.to ?? 0;
    const here = denials.filter(({ from, to }) => from >= start && to <= thing.from);
    const last = here.findLast(({ to }) => !between(spans("turn"), to, thing.from));
    if (last) {
      for (const denial of here) used.add(denial);
      reaching = last;
      if (customersIn(sentence, last.to, thing.from)) unread.push(textOf(sentence, last.from, thing.to));
    } else if (reaching && before) {
      const goesOn = reaches(reaching, before, thing, spans);
      if (goesOn === undefined) unread.push(textOf(sentence, reaching.from, thing.to));
      if (!goesOn) reaching = undefined;
    }
    done.push({ ...thing, denied: reaching !== undefined });
  }
  let closed = 0;
  for (const denial of denials.filter((each) => !used.has(each))) {
    const at = done.findLastIndex(({ to }) => to <= denial.from);
    const before = done[at];
    // "Non ce ne ha mai dati": one denial.
    if (denial.to <= closed) continue;
    // "Fabrikam excluded", "azure non c'è".
    if (before && closes(sentence, spans, before, denial)) {
      done[at] = { ...before, denied: true };
      closed = clauseEnd(sentence, denial.from);
    } else if (denial.excepts || !isOfGaps) unread.push(textOf(sentence, denial.from, endOf(sentence, denial, things)));
  }
  return { things: done, unread };
}

const isInside = (span: Span, other: Span): boolean => span.from >= other.from && span.to <= other.to;

/** Whether what was denied is joined with another thing that is denied as well; `undefined` where nobody can say. */
function reaches(denial: Denial, before: Thing, thing: Thing, spans: Spans): boolean | undefined {
  const has = (word: Parameters<Spans>[0]): boolean => between(spans(word), before.to, thing.from) !== undefined;
  if (has("turn")) return false;
  const isJoined = has("and") || has("or");
  if (denial.excepts) return isJoined ? true : undefined;
  if (has("with") || has("who")) return false;
  if (thing.kind === before.kind) return true;
  if (has("of")) return false;
  // "Without azure and mine": what can be had as well is had; "without a provider and privileges" has neither.
  if (has("and") && thing.holds.length > 0) return false;
  return isJoined ? true : undefined;
}

function denialsIn(sentence: Sentence, spans: Spans): Denial[] {
  const excepts = spans("except");
  const plain = spans("not").filter((span) => !isIdle(sentence, spans, span));
  const all = [
    ...excepts.map((span) => ({ ...span, excepts: true })),
    ...neither(sentence).map((span) => ({ ...span, excepts: false })),
    ...plain.map((span) => ({ ...span, excepts: false })),
  ];
  return all.toSorted((one, other) => one.from - other.from);
}

/** "Né … né …": without its accent, and once, it is "of them". */
function neither({ tokens }: Sentence): Span[] {
  const said = tokens.flatMap(({ key }, from) => (key === "ne" ? [{ from, to: from + 1 }] : []));
  return said.filter(({ from }) => said.length > 1 || /[éè]/iu.test(tokens[from]?.raw.normalize("NFC") ?? ""));
}

/** "I don't know which …", "why don't you …", "no, …", "aren't there customers with …" deny nothing of the customers. */
function isIdle({ tokens }: Sentence, spans: Spans, { from, to }: Span): boolean {
  const raw = tokens[to - 1]?.raw ?? "";
  if (/^no\W*[,?!]/iu.test(raw) || tokens.length === to - from) return true;
  if (spans("why").some((span) => span.to === from)) return true;
  if (spans("unsure").some((span) => span.from >= to && span.from <= to + 1)) return true;
  const customers = spans("customers").find((span) => span.from >= to);
  if (!customers) return false;
  const beside = tokens.slice(to, customers.from);
  if (beside.length === 0) return /^(?:no|nessun[oa]?)$/.test(tokens[to - 1]?.key ?? "");
  return beside.every((_, place) => between(spans("exists"), to + place, to + place + 1));
}

/** Whether a denial that stands behind a thing, and before nothing else, is about it. */
function closes(sentence: Sentence, spans: Spans, before: Thing, denial: Denial): boolean {
  const isBeside =
    denial.from === before.to || (denial.from === before.to + 1 && sentence.marks[before.to]?.length !== 0);
  const end = clauseEnd(sentence, denial.from);
  const isLast = end - denial.to <= mostBehind && !namesIn(sentence, spans, denial.to, end);
  return isBeside && isLast && !between(spans("turn"), before.to, denial.from);
}

/** "… non ce l'hanno", "… isn't there for them": so many words of the clause may follow. */
const mostBehind = 6;

/** Where the clause ends in which a word stands: behind the next word with a sign that ends one. */
function clauseEnd({ tokens }: Sentence, place: number): number {
  const last = tokens.findIndex((token, at) => at >= place && endsClause(token));
  return last < 0 ? tokens.length : last + 1;
}

const customersIn = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.mentions.some((mention) => mention.entity.kind === "customer" && mention.from >= from && mention.to <= to);

/** Whether a name of a customer, or a word that may be one, stands here. */
const namesIn = (sentence: Sentence, spans: Spans, from: number, to: number): boolean =>
  customersIn(sentence, from, to) ||
  sentence.tokens
    .slice(from, to)
    .some((_, index) => sentence.isNew[from + index] === true && !isFilterAt(spans, from + index));

const mostShown = 6;

function endOf({ tokens }: Sentence, denial: Denial, things: readonly Thing[]): number {
  const next = things.find(({ from }) => from >= denial.to);
  return Math.min(next?.from ?? tokens.length, denial.to + mostShown, tokens.length);
}

const textOf = ({ tokens }: Sentence, from: number, to: number): string => spelling(tokens.slice(from, to));

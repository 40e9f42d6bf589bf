import type { Customer } from "../../core/customers/customer";
import { isCalledInFull, isLegalForm } from "../../core/customers/names";
import { wordsOf } from "../../core/fold";
import type { Queries } from "../../core/ports";
import type { Mention } from "./entity";
import type { Lexicon } from "./lexicon";
import { endsName } from "./words/clauses";
import { tellsMuch } from "./words/marks";
import type { SentenceMark } from "./words/sentence-words";
import { isOneSlipFrom } from "./words/slips";
import { spelling, type Token, withoutOwner } from "./words/tokens";

/** A line whose names are looked for. */
export interface Line {
  tokens: readonly Token[];
  /** For each word, whether nothing that is known for certain stands there. */
  isFree: readonly boolean[];
  /** For each word, whether neither the language nor a command has it. */
  isNew: readonly boolean[];
  /** Removed customers are meant first: it speaks of what is done with those. */
  ofFormer: boolean;
}

interface Run {
  from: number;
  to: number;
  customers: Customer[];
}

const shown = 6;
/** So many words are looked up one by one, and so many as what they are nearly. */
const mostLooked = 8;
const mostNearly = 3;
/** Of so many words, one may be a name though it is said elsewhere too. */
const mostBesideOne = 3;
/** Shorter words are near to too many others. */
const shortestNear = 5;
const joining = new Set(["&", "+", "and", "und", "e", "ed"]);

/**
 * The customers of whose names some words of the line are whole words, if only nearly: "muller and sohne gmbh",
 * "fourth cofee". The longest run of such words counts.
 */
export async function partOfName(queries: Queries, lexicon: Lexicon, line: Line): Promise<Mention | undefined> {
  const part = await longestRun(queries, lexicon, line);
  const run = part ?? (await runNearly(queries, lexicon, line));
  if (!run) return undefined;
  const { from, to, customers } = run;
  return { from, to, entity: { kind: "customer", customers, partly: true, ...(!part && { nearly: true }) } };
}

/**
 * "Officine dangelo": new words beside a name belong to it where they stand in the names of all who are called so; and so
 * does a legal form behind one that has none, "fourth coffee srl".
 */
export function withWordsBeside(mention: Mention, line: Line): Mention {
  const wider = withOwnWords(mention, line);
  const { raw = "" } = line.tokens[wider.to] ?? {};
  const names = namesOf(wider);
  const isForm = line.isFree[wider.to] === true && line.isNew[wider.to] === true && isLegalForm(raw);
  const hasNone = names.length > 0 && !names.some((name) => name.split(" ").some(isLegalForm));
  return isForm && hasNone ? { ...wider, to: wider.to + 1 } : wider;
}

function namesOf({ entity }: Mention): string[] {
  if (entity.kind === "customer") return entity.customers.map(({ name }) => name);
  return entity.kind === "invitation" ? entity.invitations.map(({ customerName }) => customerName) : [];
}

interface Said extends Pick<Line, "tokens" | "isNew"> {
  mentions: readonly Mention[];
  marks: readonly (readonly SentenceMark[])[];
}

/** A name as it was typed, where we know only a smaller part of it as somebody's: in "Second Street Bakery" nobody means another bakery. */
export function wholeName({ tokens, mentions, isNew, marks }: Said) {
  // One word may be what somebody is called for short.
  const isInFull = ({ from, to, entity }: Mention): boolean =>
    entity.kind === "customer" &&
    entity.customers.some((each) => isCalledInFull(each, spelling(tokens.slice(from, to))));
  const known = mentions.find((mention) => mention.entity.kind === "customer" && !isInFull(mention));
  const isPart = known?.entity.kind === "customer" && known.entity.partly === true;
  const whole =
    known &&
    ((isPart ? nameAround(known, isNew) : undefined) ??
      writtenAround(known, tokens, isNew) ??
      (isPart ? tellingBefore(known, tokens, marks) : undefined));
  return whole && spelling(tokens.slice(whole.from, whole.to));
}

/** From where to where the name goes of which this is the smaller part: as far as nothing else is known of the words beside it. */
export function nameAround(known: Mention, isNew: readonly boolean[]): Pick<Mention, "from" | "to"> | undefined {
  let { from, to } = known;
  while (isNew[from - 1]) from -= 1;
  while (isNew[to]) to += 1;
  const isMost = 2 * (known.to - known.from) >= to - from;
  return isMost ? undefined : { from, to };
}

/** "Swiss Bank", "Bakery of Bath": as far as words are written as in names, small ones between them or not, where one is new. */
function writtenAround({ from, to }: Mention, tokens: readonly Token[], isNew: readonly boolean[]) {
  const isPart = (place: number): boolean => isNew[place] === true && /^\p{Lu}/u.test(tokens[place]?.raw ?? "");
  const isBetween = (place: number): boolean => /^\p{Ll}{1,3}$/u.test(tokens[place]?.raw ?? "");
  const next = (place: number, step: 1 | -1): number | undefined =>
    isPart(place) ? place : isBetween(place) && isPart(place + step) ? place + step : undefined;
  if (!/^\p{Lu}/u.test(tokens[from]?.raw ?? "")) return undefined;
  let [first, last] = [from, to - 1];
  for (let at = next(first - 1, -1); at !== undefined; at = next(first - 1, -1)) first = at;
  for (let at = next(last + 1, 1); at !== undefined; at = next(last + 1, 1)) last = at;
  return first === from && last === to - 1 ? undefined : { from: first, to: last + 1 };
}

/** "Storia di Not Just Coffee": words that would tell something of the line, written as in names behind one that is not. */
function tellingBefore({ from, to }: Mention, tokens: readonly Token[], marks: Said["marks"]) {
  const isPart = (place: number): boolean =>
    /^\p{Lu}/u.test(tokens[place]?.raw ?? "") && (marks[place]?.length ?? 0) > 0;
  let start = from;
  while (isPart(start - 1)) start -= 1;
  const first = marks.findIndex((here, place) => place >= start && place < from && tellsMuch(here));
  return first >= 0 && /^\p{Ll}/u.test(tokens[start - 1]?.raw ?? "") ? { from: first, to } : undefined;
}

function withOwnWords(mention: Mention, { tokens, isFree, isNew }: Line): Mention {
  if (mention.entity.kind !== "customer") return mention;
  const { customers } = mention.entity;
  const belongs = (place: number): boolean =>
    isFree[place] === true &&
    isNew[place] === true &&
    customers.every((customer) => isWordOf(tokens[place]?.raw ?? "", customer));
  let { from, to } = mention;
  while (belongs(from - 1)) from -= 1;
  while (belongs(to)) to += 1;
  return { ...mention, from, to };
}

async function longestRun(queries: Queries, lexicon: Lexicon, line: Line): Promise<Run | undefined> {
  let longest: Run | undefined;
  let next = 0;
  for (const place of newPlaces(line).slice(0, mostLooked)) {
    const { raw = "" } = line.tokens[place] ?? {};
    if (place < next) continue;
    const called = await calledPartly(queries, line, raw, (customer) => isWordOf(raw, customer));
    if (called.length === 0) continue;
    const run = await grown(queries, line, { from: place, to: place + 1, customers: called });
    next = run.to;
    if (isTelling(run, line, lexicon) && run.to - run.from > (longest ? longest.to - longest.from : 0)) longest = run;
  }
  return longest;
}

/** Customers with these words in their names that fit: removed ones where nobody else does, or first where they are meant. */
async function calledPartly(
  queries: Queries,
  { ofFormer }: Line,
  words: string,
  fits: (customer: Customer) => boolean,
): Promise<Customer[]> {
  const present = { words, limit: shown };
  const former = { ...present, removed: true } as const;
  for (const query of ofFormer ? [former, present] : [present, former]) {
    const fitting = (await queries.customers(query)).customers.filter(fits);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/**
 * One short word or a legal form names nobody by itself, and neither does one in which commands are spoken of: unless a
 * few words say nothing else, as "history sole", or that alone.
 */
function isTelling({ from, to }: Run, line: Line, lexicon: Lexicon): boolean {
  const { key = "" } = line.tokens[from] ?? {};
  const isAlone = line.tokens.length <= mostBesideOne && newPlaces(line).length === 1;
  return to - from > 1 || (key.length > 3 && !isLegalForm(key) && (isAlone || !lexicon.isSpoken(key)));
}

async function runNearly(queries: Queries, lexicon: Lexicon, line: Line): Promise<Run | undefined> {
  const places = newPlaces(line).filter((place) => {
    const { key = "" } = line.tokens[place] ?? {};
    return key.length >= shortestNear && !lexicon.isSpoken(key) && lexicon.meant(key) === undefined;
  });
  for (const place of places.slice(0, mostNearly)) {
    const { raw = "" } = line.tokens[place] ?? {};
    const near = (await queries.customersNear(raw, shown)).filter((customer) => isNearlyWordOf(raw, customer));
    if (near.length > 0) return grown(queries, line, { from: place, to: place + 1, customers: near });
  }
  return undefined;
}

const newPlaces = ({ tokens, isFree, isNew }: Line): number[] =>
  tokens.map((_, place) => place).filter((place) => isFree[place] === true && isNew[place] === true);

/** Takes in the words on both sides that belong to the same names; it begins and ends with one that nobody else has. */
async function grown(queries: Queries, line: Line, start: Run): Promise<Run> {
  let run = start;
  for (const step of [1, -1] as const) {
    for (let wider = await widened(queries, line, run, step); wider; wider = await widened(queries, line, run, step))
      run = wider;
  }
  return run;
}

/** The run with the next new word that belongs to its names, and the small ones of the names before it. */
async function widened(queries: Queries, line: Line, run: Run, step: 1 | -1): Promise<Run | undefined> {
  const { tokens, isFree, isNew } = line;
  let place = step === 1 ? run.to : run.from - 1;
  let { customers } = run;
  while (isFree[place] === true && isNew[place] !== true && !isEnd(tokens, place, step)) {
    const { raw = "", key = "" } = tokens[place] ?? {};
    if (!joining.has(key)) customers = customers.filter((customer) => isWordOf(raw, customer));
    place += step;
  }
  if (isFree[place] !== true || isNew[place] !== true || isEnd(tokens, place, step)) return undefined;
  const { raw = "" } = tokens[place] ?? {};
  const from = Math.min(run.from, place);
  const to = Math.max(run.to, place + 1);
  const all =
    customers.length < shown
      ? customers
      : await calledPartly(queries, line, spelling(tokens.slice(from, to)), () => true);
  const exact = all.filter((customer) => isWordOf(raw, customer));
  const fitting = exact.length > 0 ? exact : all.filter((customer) => isNearlyWordOf(raw, customer));
  return fitting.length > 0 ? { from, to, customers: fitting } : undefined;
}

const isEnd = (tokens: readonly Token[], place: number, step: 1 | -1): boolean =>
  endsName(tokens[step === 1 ? place - 1 : place]);

const ownWords = ({ name, alias = "" }: Customer): string[] => wordsOf(`${name} ${alias}`);

/** Whether what was typed are whole words of the name of a customer, or of its alias. */
export function isWordOf(raw: string, customer: Customer): boolean {
  const words = wordsOf(withoutOwner(raw));
  const own = ownWords(customer);
  return words.length > 0 && words.every((word) => own.includes(word));
}

function isNearlyWordOf(raw: string, customer: Customer): boolean {
  const [word = "", ...others] = wordsOf(raw);
  return (
    word.length >= shortestNear && others.length === 0 && ownWords(customer).some((own) => isOneSlipFrom(word, own))
  );
}

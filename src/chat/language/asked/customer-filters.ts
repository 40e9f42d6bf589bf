import { type Condition, deniedBy, type Facet, wantedBy } from "../../../core/customers/facets";
import { fold } from "../../../core/fold";
import type { PersonId } from "../../../core/people/person";
import type { Provider } from "../../../core/providers/provider";
import { isHarmless, type Sentence } from "../sentence";
import { filterWords, jointWords } from "../words/facts";
import { tokensOf } from "../words/tokens";
import type { Asked } from "./asked";
import { conditionsOf, type Narrowed } from "./filters/conditions";
import { leftIn } from "./filters/left";
import { withOrderers } from "./filters/orderers";
import { type Signed, signed } from "./filters/signs";
import { between, type Span, type Spans, spansIn } from "./filters/spans";
import { corrected, type Thing } from "./filters/thing";
import { thingsIn } from "./filters/things";
import { isWrittenAsName } from "./written-name";

/** The list that a line asks for: by what it is narrowed, and the words to search. */
export interface ListAsked extends Narrowed {
  words: string;
  /** The words are written as a name: a company is meant, whatever else is said. */
  isNamed: boolean;
  /** What the list is not narrowed by, though it means something, as typed. */
  left: string[];
}

const saying = new Set(
  [filterWords, jointWords].flatMap((words) => Object.values(words).flatMap((phrases) => phrases.join(" ").split(" "))),
);

/** The filters that a line asks for, and the words to search; filters combine. */
export const listAsked = (asked: Asked, actor: PersonId): ListAsked => read(asked, actor, false);

function read(asked: Asked, actor: PersonId, isOfGaps: boolean): ListAsked {
  const { sentence } = asked;
  const spans = spansIn(sentence);
  const all = withOrderers(sentence, spans, thingsIn(sentence, spans, actor));
  const things = corrected(spans, all);
  const { things: told, unread } = signed(sentence, spans, things, isOfGaps);
  const counting = withoutDoubt(told, spans, actor);
  const narrowed = conditionsOf(sentence, spans, { things: counting, unread });
  const others = things.length > 0 ? withoutFilter(asked) : asked.words;
  const [named] = asked.partly ? [] : asked.customers;
  // The words of a name may be those of others too; an id is searched nowhere.
  const name = named && (asked.called === named.id ? named.domain : asked.called);
  const words = [name, others].filter(Boolean).join(" ");
  const used = [...counting.flatMap((thing) => saidOf(thing, spans)), ...placesOf(asked, [asked.called, others])];
  const takenBack = [...all.filter((thing) => !things.includes(thing)), ...spans("correcting")];
  const left = leftIn(sentence, [...used, ...takenBack], narrowed.removed ? [] : spans("ours"));
  return { ...narrowed, words, isNamed: isWritten(asked, words), left };
}

/** Whether the words that are searched are written as a name; the first of a line has its capital anyway. */
function isWritten(asked: Asked, words: string): boolean {
  const [first, ...others] = placesOf(asked, [words]).filter(({ from }) => from > 0);
  return first !== undefined && isWrittenAsName(asked.sentence, first.from, (others.at(-1) ?? first).to);
}

/** Where a line says something by which the list is narrowed; nowhere where that asks for nothing. */
function saidOf(thing: Signed["things"][number], spans: Spans): Span[] {
  const asks = thing.denied ? thing.lacks : thing.holds;
  if (asks.length === 0) return [];
  const facets = asks.map((each) => (each === "removed" ? each : (deniedBy(each)[0] ?? wantedBy(each)[0] ?? "")));
  const words = aspects.flatMap(([of, said]) => (facets.some((facet) => facet.startsWith(of)) ? said : []));
  return [thing, ...words.flatMap((word) => spans(word))];
}

const ofPrivileges = ["privilege", "taken", "revoked", "longer", "held", "given"] as const;

/** The words that say the same thing together, as "a removal that is waiting", by the beginning of their facets. */
const aspects: readonly [of: string, said: readonly Parameters<Spans>[0][]][] = [
  ["privilege:", ofPrivileges],
  ["granted:", ofPrivileges],
  ["revoked:", ofPrivileges],
  ["pending", ["removal", "removing", "waiting", "leaving"]],
  ["removed", ["removed", "removing"]],
  ["gap", ["gap", "orders", "relationship", "provider"]],
  ["no-relationship", ["relationship"]],
  ["provider", ["provider"]],
  ["owner", ["owner", "unowned", "caring", "mine"]],
];

/** Where the words stand that are searched. */
function placesOf({ sentence }: Asked, searched: readonly string[]): Span[] {
  const keys = new Set(searched.flatMap(tokensOf).map(({ key }) => key));
  if (keys.size === 0) return [];
  return sentence.tokens.flatMap(({ raw }, from) =>
    tokensOf(raw).some(({ key }) => keys.has(key)) ? [{ from, to: from + 1 }] : [],
  );
}

/** "My customers that Sara looks after": who is named counts, unless somebody says "mine and Sara's". */
function withoutDoubt(things: Signed["things"], spans: Spans, actor: PersonId): Signed["things"] {
  const owners = things.filter(({ kind, denied }) => kind === "owner" && !denied);
  const isJoined = owners.some(({ from }, at) =>
    (["and", "or"] as const).some((word) => between(spans(word), owners[at - 1]?.to ?? from, from)),
  );
  const isMine = ({ holds }: Thing): boolean => holds.includes(`owner:${actor}`);
  if (isJoined || owners.every(isMine)) return things;
  return things.filter((thing) => !(owners.includes(thing) && isMine(thing)));
}

/** The words that name a filter are not searched as well. */
const withoutFilter = ({ words }: Asked): string =>
  words
    .split(" ")
    .filter((word) => !saying.has(fold(word)))
    .join(" ");

/** The same of a line about customers for whom the provider cannot order, or can. */
export function gapsAsked(asked: Asked, actor: PersonId): ListAsked {
  const list = read(asked, actor, true);
  const spans = spansIn(asked.sentence);
  const says = (...word: Parameters<Spans>): boolean => spans(...word).length > 0;
  if (!says("gap") && !says("orders")) {
    // "With an active relationship" speaks of no gap, and neither does what is said of somebody who looks after them.
    if (says("relationship") && !says("not")) return list;
    const isOfProvider = says("provider") || asked.providers.length > 0;
    if (!says("relationship") && !isOfProvider && list.facets.length > 0) return list;
    if (!says("relationship") && (asksForNoProvider(asked) || isOfAnother(asked, spans))) return list;
  }
  const isAbout = (facet: Facet) => (each: Condition) => each === facet || deniedBy(each).includes(facet);
  if (list.facets.some((each) => deniedBy(each).includes("gap"))) return list;
  // "Without a provider" says here that it has no relationship of its own.
  const told = [isAbout("gap"), isAbout("provider"), isAbout("no-relationship")];
  const others = list.facets.filter((each) => !told.some((isTold) => isTold(each)));
  return { ...list, facets: ["gap", ...others], words: "" };
}

/** "With no provider", "who has no provider": none at all, other than "not yet linked to its provider". */
export function asksForNoProvider({ sentence }: Asked): boolean {
  const spans = spansIn(sentence);
  return spans("provider").some(({ from }) => isDeniedAt(sentence, spans, from, "with"));
}

/** "Which providers besides Fabrikam": those that a line leaves out. */
export function exceptedProviders({ sentence }: Asked): Provider[] {
  const spans = spansIn(sentence);
  const leaving = [...spans("except"), ...spans("beyond")];
  return sentence.mentions.flatMap(({ from, entity }) =>
    entity.kind === "provider" && leaving.some(({ to }) => to === from) ? [entity.provider] : [],
  );
}

/** "Whose provider is not Fabrikam": another one, other than "not linked to Fabrikam". */
const isOfAnother = ({ sentence }: Asked, spans: Spans): boolean =>
  sentence.mentions.some(({ from, entity }) => entity.kind === "provider" && isDeniedAt(sentence, spans, from, "is"));

/** A denial right before a place, with nothing between but words without meaning and those that say "has" or "is". */
function isDeniedAt(sentence: Sentence, spans: Spans, place: number, besides: "with" | "is"): boolean {
  const isEmpty = (here: number): boolean =>
    isHarmless(sentence, here) || between(spans(besides), here, here + 1) !== undefined;
  return spans("not").some(
    ({ to }) => to <= place && sentence.tokens.slice(to, place).every((_, index) => isEmpty(to + index)),
  );
}

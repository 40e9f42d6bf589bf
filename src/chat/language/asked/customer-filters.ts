import { type Condition, deniedBy, type Facet } from "../../../core/customers/facets";
import { fold } from "../../../core/fold";
import type { PersonId } from "../../../core/people/person";
import { filterWords, jointWords } from "../words/facts";
import type { Asked } from "./asked";
import { conditionsOf, type Narrowed } from "./filters/conditions";
import { type Signed, signed } from "./filters/signs";
import { between, type Spans, spansIn } from "./filters/spans";
import { type Thing, thingsIn } from "./filters/things";

/** The list that a line asks for: by what it is narrowed, and the words to search. */
export interface ListAsked extends Narrowed {
  words: string;
}

const saying = new Set(
  [filterWords, jointWords].flatMap((words) => Object.values(words).flatMap((phrases) => phrases.join(" ").split(" "))),
);

/** The filters that a line asks for, and the words to search; filters combine. */
export const listAsked = (asked: Asked, actor: PersonId): ListAsked => read(asked, actor, false);

function read(asked: Asked, actor: PersonId, isOfGaps: boolean): ListAsked {
  const { sentence } = asked;
  const spans = spansIn(sentence);
  const things = thingsIn(sentence, spans, actor);
  const { things: told, unread } = signed(sentence, spans, things, isOfGaps);
  const narrowed = conditionsOf(sentence, spans, { things: withoutDoubt(told, spans, actor), unread });
  const others = things.length > 0 ? withoutFilter(asked) : asked.words;
  const [named] = asked.partly ? [] : asked.customers;
  // The words of a name may be those of others too; an id is searched nowhere.
  const name = named && (asked.called === named.id ? named.domain : asked.called);
  return { ...narrowed, words: [name, others].filter(Boolean).join(" ") };
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
  // "With an active relationship" speaks of no gap.
  if (says("relationship") && !says("not") && !says("gap") && !says("orders")) return list;
  const isAbout = (facet: Facet) => (each: Condition) => each === facet || deniedBy(each).includes(facet);
  if (list.facets.some((each) => deniedBy(each).includes("gap"))) return list;
  // "Without a provider" says here that it has no relationship of its own.
  const others = list.facets.filter((each) => !isAbout("gap")(each) && !isAbout("provider")(each));
  return { ...list, facets: ["gap", ...others], words: "" };
}

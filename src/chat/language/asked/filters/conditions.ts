import { type Condition, excludeOneAnother, type Facet } from "../../../../core/customers/facets";
import type { Sentence } from "../../sentence";
import { spelling } from "../../words/tokens";
import type { Signed } from "./signs";
import { between, type Spans } from "./spans";

type Thing = Signed["things"][number];

/** What a list is narrowed by. */
export interface Narrowed {
  facets: Condition[];
  /** It is of the customers that were removed. */
  removed: boolean;
  /** What says more than a list can be narrowed by, as typed. */
  unread: string[];
}

/** All that is said holds together; with "or" between them, and where a customer can have one only, one of them. */
export function conditionsOf(sentence: Sentence, spans: Spans, { things, unread }: Signed): Narrowed {
  const asking = things
    .map((thing) => ({ thing, asks: JSON.stringify(thing.denied ? thing.lacks : thing.holds) }))
    .filter(({ asks }, at, all) => asks !== "[]" && !all.slice(0, at).some((other) => other.asks === asks))
    .map(({ thing }) => thing);
  const narrowed: Narrowed = { facets: [], removed: false, unread: [...unread] };
  for (const group of groupsOf(asking, spans)) {
    const { members, isEither, isMixed } = group;
    const [first] = members;
    const last = members.at(-1);
    if (!first || !last) continue;
    const facets = members.flatMap(({ holds }) => holds.filter(isFacet));
    const canBeEither = facets.length === members.length && members.every(({ denied }) => !denied);
    if (isMixed || (isEither && !canBeEither && !members.every(({ denied }) => denied))) {
      narrowed.unread.push(spelling(sentence.tokens.slice(first.from, last.to)));
    } else if (isEither && canBeEither) add(narrowed, oneOf(facets));
    else for (const { holds, lacks, denied } of members) for (const each of denied ? lacks : holds) add(narrowed, each);
  }
  return narrowed;
}

const isFacet = (held: Condition | "removed"): held is Facet => typeof held === "string" && held !== "removed";

function oneOf(facets: readonly Facet[]): Condition {
  const different = [...new Set(facets)];
  const [only, ...others] = different;
  return only !== undefined && others.length === 0 ? only : { anyOf: different };
}

function add(narrowed: Narrowed, held: Condition | "removed"): void {
  if (held === "removed") narrowed.removed = true;
  else if (!narrowed.facets.some((each) => JSON.stringify(each) === JSON.stringify(held))) narrowed.facets.push(held);
}

interface Group {
  members: Thing[];
  isEither: boolean;
  /** Both "and" and "or" are said in it: it has more than one meaning. */
  isMixed: boolean;
}

/** Things that belong together: of one kind and joined, or with "or" between them. */
function groupsOf(things: readonly Thing[], spans: Spans): Group[] {
  const groups: (Group & { isBoth: boolean })[] = [];
  things.forEach((thing, at) => {
    const before = things[at - 1];
    const group = groups.at(-1);
    const has = (word: "or" | "and"): boolean =>
      before !== undefined && between(spans(word), before.to, thing.from) !== undefined;
    const isOr = has("or");
    const isAlike = before !== undefined && before.kind === thing.kind && before.denied === thing.denied;
    if (!group || !(isOr || (isAlike && thing.kind !== "state"))) {
      groups.push({ members: [thing], isEither: false, isMixed: false, isBoth: false });
      return;
    }
    group.members.push(thing);
    group.isEither ||= isOr || excludeOneAnother(group.members.flatMap(({ holds }) => holds.filter(isFacet)));
    group.isBoth ||= has("and") && thing.kind === "service";
    group.isMixed = group.isEither && group.isBoth && !thing.denied;
  });
  return groups;
}

import { fold } from "../../../core/fold";
import type { Queries } from "../../../core/ports";
import type { Command } from "../../command";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { resolveCustomer } from "../../language/asked/resolve";
import { named, type Sentence } from "../../language/sentence";
import { isStrict } from "../../language/spoken";
import { articles, directions } from "../../language/words/small-words";
import { spelling, tokensOf } from "../../language/words/tokens";
import { choices, joins } from "../../language/words/wishes";

/** More are a list, and no line of words to type. */
const most = 8;

/** Somebody whom a line names, as words to type, and where that stands. */
interface Named {
  from: number;
  words: string;
}

/** One of several of whom a deed is wanted, as words to type, and the line as far as it says something of this one. */
export interface Each {
  words: string;
  asked: Asked;
}

/**
 * The several customers, addresses or providers of whom one deed is wanted, each as words to type: it is done with one at a
 * time. Nothing where a line names one, or spares somebody, or has customers and addresses, of which nobody knows which
 * belong together.
 */
export async function eachNamed({ store }: Turn, command: Command, asked: Asked): Promise<Each[]> {
  const { sentence } = asked;
  if (!isStrict(command)) return [];
  const takes = (kind: "customer" | "address" | "provider"): boolean => command.slots?.includes(kind) === true;
  const whom = takes("customer") ? customersIn(sentence) : [];
  const addresses = takes("address") ? addressesIn(sentence) : [];
  if (whom.length > 0 && addresses.length > 0) return [];
  const isOfProviders = whom.length + addresses.length === 0 && takes("provider") && !takes("address");
  const certain = isOfProviders ? providersIn(sentence) : [...whom, ...addresses];
  const others = whom.length > 0 ? await inPart(store, sentence, command) : [];
  const all = [...certain, ...others].toSorted((one, other) => one.from - other.from);
  const each = all.filter(({ words }, at) => all.findIndex((other) => other.words === words) === at);
  const last = all.at(-1)?.from ?? 0;
  const spares = sentence.marks.slice(0, last).some((here) => here.some((mark) => sparing.has(mark)));
  if (spares || each.length < 2 || each.length > most) return [];
  return each.map(({ words }, at) => ({ words, asked: ofOne(asked, each, at) }));
}
const sparing: ReadonlySet<string> = new Set(["negation", "exception"]);

/** "Tailspin to Luke and Woodgrove to Sara": where each has its own beside it, that alone; what is said once is said of all. */
function ofOne(asked: Asked, each: readonly Named[], at: number): Asked {
  const { sentence } = asked;
  const own = sentence.mentions.filter(({ from, entity }) => {
    const same = sentence.mentions.filter((other) => other.entity.kind === entity.kind);
    if (!shared.has(entity.kind) || same.length < each.length) return true;
    // "Luke Tailspin and Sara Woodgrove": whose it is stands first.
    const isBefore = (same[0]?.from ?? 0) < (each[0]?.from ?? 0);
    const placeOf = (place: number): number =>
      isBefore ? each.findIndex((one) => one.from > place) : each.findLastIndex((one) => one.from < place);
    const isOfEach = each.every((_, one) => same.some((other) => placeOf(other.from) === one));
    return !isOfEach || placeOf(from) === at;
  });
  const narrowed = { ...sentence, mentions: own };
  return {
    ...asked,
    sentence: narrowed,
    names: named(narrowed, "name").map(({ name }) => name),
    providers: named(narrowed, "provider").map(({ provider }) => provider),
    people: named(narrowed, "person").map(({ person }) => person),
    services: named(narrowed, "service").map(({ service }) => service),
  };
}
const shared: ReadonlySet<string> = new Set(["name", "provider", "person", "service"]);

/** A customer by its name; of several who may be called so, what was typed. */
const customersIn = ({ tokens, mentions }: Sentence): Named[] =>
  mentions.flatMap(({ from, to, entity }) => {
    if (entity.kind === "invitation") return [{ from, words: entity.invitations[0]?.customerName ?? "" }];
    if (entity.kind !== "customer") return [];
    const [customer, ...others] = entity.customers;
    return [{ from, words: customer && others.length === 0 ? customer.name : spelling(tokens.slice(from, to)) }];
  });

const addressesIn = ({ mentions }: Sentence): Named[] =>
  mentions.flatMap(({ from, entity }) =>
    entity.kind === "address" && entity.address ? [{ from, words: entity.address.email }] : [],
  );

const providersIn = ({ mentions }: Sentence): Named[] =>
  mentions.flatMap(({ from, entity }) => (entity.kind === "provider" ? [{ from, words: entity.provider.name }] : []));

/** A line looks for a part of one name only: whoever else is joined to that by a part of theirs. */
async function inPart(store: Queries, { tokens, isNew }: Sentence, { ends, ofFormer }: Command): Promise<Named[]> {
  const isJoint = (place: number): boolean => joins.has(tokens[place]?.key ?? "");
  const isBehindComma = (place: number): boolean => tokens[place - 1]?.raw.endsWith(",") === true;
  const runs = tokens.flatMap((_, from) => {
    if (!isNew[from] || (isNew[from - 1] && !isBehindComma(from))) return [];
    let to = from + 1;
    while (isNew[to] && !isBehindComma(to)) to += 1;
    const isJoined = isJoint(to) || isJoint(from - 1) || isBehindComma(to) || isBehindComma(from);
    return isJoined ? [{ from, called: spelling(tokens.slice(from, to)) }] : [];
  });
  const found = await Promise.all(
    runs.slice(0, most).map(async ({ from, called }) => {
      const one = await resolveCustomer(
        store,
        { customers: [], called },
        { includeRemoved: ends ? false : ofFormer ? "first" : true },
      );
      // "Woodgrove e Figli": a name that only ends so is nobody's beginning.
      const isCalled = one.kind === "one" && fold(one.customer.name).startsWith(fold(called));
      return isCalled ? [{ from, words: one.customer.name }] : [];
    }),
  );
  return found.flat();
}

/** "Tailspin or Woodgrove": one of them is to be chosen. */
export const isChoice = ({ keys }: Asked): boolean => keys.some((key) => choices.has(key));

/**
 * What was not understood of a line, without those who are offered each by itself, and the small words that join them.
 *
 * @param each as `eachNamed` gave them
 */
export function withoutEach(left: readonly string[], each: readonly Each[], { sentence }: Asked): string[] {
  const { tokens, mentions } = sentence;
  const said = new Set([
    ...mentions.flatMap(({ from, to }) => tokens.slice(from, to).map(({ key }) => key)),
    ...each.flatMap(({ words }) => tokensOf(words).map(({ key }) => key)),
  ]);
  const isSaid = (key: string): boolean => said.has(key) || joins.has(key) || articles.has(key) || directions.has(key);
  return left.flatMap((run) => {
    const words = tokensOf(run);
    const from = words.findIndex(({ key }) => !isSaid(key));
    const to = words.findLastIndex(({ key }) => !isSaid(key)) + 1;
    return from < 0 ? [] : [spelling(words.slice(from, to))];
  });
}

import type { Mention } from "../entity";
import type { Placed } from "../lexicon";
import { isWhoHadIt, mentionAt, type Sentence } from "../sentence";
import { isStrict, type Spoken } from "../spoken";
import { endsClause } from "../words/clauses";
import {
  articles,
  belonging,
  type Direction,
  days,
  directions,
  othersOwn,
  possessives,
  pronouns,
  providerNouns,
  toUs,
} from "../words/small-words";
import { whom } from "./whom";

/** From where to where a deed goes, by the kind of what it is done to; a command says it where it is otherwise. */
const usual: Readonly<Record<string, readonly Direction[]>> = {
  customer: ["of"],
  invitation: ["of"],
  provider: ["with"],
  address: ["to"],
};

/**
 * A small word that changes what a deed is done to, though alone it means nothing: "remove me from Contoso", "sent by
 * Contoso", "invite … with" and nobody.
 */
export function isStray(command: Spoken, sentence: Sentence, own: readonly Placed[], place: number): boolean {
  const { key = "" } = sentence.tokens[place] ?? {};
  if (command.writes && days.has(key)) return true;
  if (othersOwn.has(key)) return true;
  if (possessives.has(key)) return command.writes && command.slots?.includes("customer") !== true;
  const isDoneToSomebody = command.slots?.some((slot) => slot in usual) === true;
  if (command.forPlace && pronouns.has(key) && key !== "us") return true;
  if (pronouns.has(key)) return isDoneToSomebody && !isThoseOf(sentence, place) && isObject(sentence, own, place);
  const direction = directions.get(key);
  return direction !== undefined && leadsAstray(command, sentence, own, place, direction);
}

/** "Quelli di Contoso": they are Contoso. */
const isThoseOf = (sentence: Sentence, place: number): boolean =>
  directions.get(sentence.tokens[place + 1]?.key ?? "") === "of" && mentionAt(sentence, place + 2) !== undefined;

/** A pronoun right behind the verb, or behind a small word that says whose or from whom. */
function isObject({ tokens }: Sentence, own: readonly Placed[], place: number): boolean {
  const before = directions.get(tokens[place - 1]?.key ?? "");
  return (
    own.some(({ to, part }) => part.role === "verb" && part.pair === undefined && to === place) ||
    (before !== undefined && before !== "for")
  );
}

function leadsAstray(
  command: Spoken,
  sentence: Sentence,
  own: readonly Placed[],
  place: number,
  direction: Direction,
): boolean {
  const { tokens } = sentence;
  let next = place + 1;
  while (articles.has(tokens[next]?.key ?? "")) next += 1;
  // "Rimettiamoli dentro, dai".
  if (next >= tokens.length) return sentence.marks[place]?.includes("polite") !== true;
  const at = mentionAt(sentence, next);
  if (at && isWhoHadIt(sentence, at)) return false;
  // "Togli Luke da Contoso e metti Sara": it is Luke who goes.
  const isTakenOver = sentence.mentions.some((mention) => isWhoHadIt(sentence, mention));
  if (direction === "from" && isTakenOver && at?.entity.kind === "customer") return false;
  const kind = at?.entity.kind;
  const allowed: readonly string[] | undefined = kind && (command.directions?.[kind] ?? usual[kind]);
  if (kind === undefined || !command.slots?.includes(kind) || !allowed) return false;
  // "The customer of Contoso": what is theirs, not they; but "the company of ada@…" is whose address that is.
  if (direction === "of" && kind !== "address" && belonging.has(tokens[place - 1]?.key ?? "")) return true;
  if (allowed.includes(direction)) return false;
  // "The relationship with Contoso", "the invitation for Contoso".
  const noun = own.find(({ to, part }) => part.role === "noun" && to === place);
  // "Get back to Contoso": the small word is the verb's, and says another thing.
  const isOfVerb = direction === "to" && own.some(({ to, part }) => part.role === "verb" && to === noun?.from);
  return noun === undefined || isOfVerb || direction === "from";
}

/**
 * "Inviti Lamna", "avvisi clienti": the noun of a list, and the verb of a deed only where it has whom that is done to;
 * "Contoso's invite sent …": what has been done to it stands behind it.
 */
export const isNamedElsewhere = (each: Placed, sentence: Sentence, placed: readonly Placed[]): boolean =>
  isOfDone(each, placed) || isOfList(each, sentence, placed);

const isOfDone = ({ from, to, part }: Placed, placed: readonly Placed[]): boolean =>
  part.role === "verb" &&
  part.command.mood !== "done" &&
  from > 0 &&
  placed.some(
    (noun) =>
      noun.from === from &&
      noun.to === to &&
      noun.part.role === "noun" &&
      noun.part.command.mood === "done" &&
      placed.some(
        (verb) => verb.from === to && verb.part.command === noun.part.command && verb.part.mood === "participle",
      ),
  );

const isOfList = ({ from, to, part }: Placed, { mentions }: Sentence, placed: readonly Placed[]): boolean =>
  part.role === "verb" &&
  !part.isName &&
  part.pair === undefined &&
  (part.command.forPlace === true ||
    (part.command.slots?.includes("address") === true && !mentions.some(({ entity }) => entity.kind === "address"))) &&
  placed.some(
    (other) => other.from === from && other.to >= to && other.part.role === "noun" && !isStrict(other.part.command),
  );

/** "Invite Fabrikam", "invita il provider Fabrikam e Contoso": what is done with a provider, done to one. */
export function isProviderObject({ tokens, marks, mentions }: Sentence, own: readonly Placed[], at: Mention): boolean {
  let before = at.from;
  while (articles.has(keyAt(before - 1)) || providerNouns.has(keyAt(before - 1))) before -= 1;
  const isAlone = !mentions.some(({ entity }) => entity.kind === "name" || whom.has(entity.kind));
  const isBehindVerb = own.some(({ to, part }) => part.role === "verb" && to === before);
  const isJoined = marks[at.to]?.includes("and") === true && mentions.some(({ from }) => from === at.to + 1);
  return (isBehindVerb && isAlone) || isJoined;

  function keyAt(place: number): string {
    return tokens[place]?.key ?? "";
  }
}

/** Who invites and removes others; a customer that stands first may be whom it is done to. */
const whoDoes: ReadonlySet<string> = new Set(["address", "provider", "person"]);

/** "Fabrikam invita …", "Lamna ci invita": who is named right before the verb does it, unless a comma parts them. */
export function isDoneByNamed(
  { mood, slots }: Spoken,
  { tokens, mentions }: Sentence,
  own: readonly Placed[],
): boolean {
  if (mood === "done" || !slots?.some((slot) => slot === "customer" || slot === "address")) return false;
  const verbs = own
    .filter(({ part }) => part.role === "verb" && part.mood === "order" && !part.ofBoth)
    .map(({ from }) => from);
  return mentions.some(({ from, to, entity }) => {
    if (directions.has(tokens[from - 1]?.key ?? "")) return false;
    // "Contoso me la prendo io": the pronoun is the verb's.
    const isOfVerb = own.some(({ from: at, part }) => at === to && part.role === "verb");
    const isToUs = !isOfVerb && toUs.has(tokens[to]?.key ?? "");
    const next = isToUs ? to + 1 : to;
    return (isToUs || whoDoes.has(entity.kind)) && verbs.includes(next) && !endsClause(tokens[to - 1]);
  });
}

/** Whether an address says to whom something is to go, though it is no colleague's. */
export const isRecipientByAddress = ({ tokens }: Sentence, { from, entity }: Mention): boolean =>
  entity.kind === "address" &&
  entity.address !== undefined &&
  /^(?:to|for)$/.test(directions.get(tokens[from - 1]?.key ?? "") ?? "");

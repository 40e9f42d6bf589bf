import type { Customer, Service } from "../../../core/customers/customer";
import type { Address } from "../../../core/invitations/address";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Person } from "../../../core/people/person";
import type { Provider } from "../../../core/providers/provider";
import { isNew } from "../by-name";
import type { Lexicon, Placed } from "../lexicon";
import { type RolesWished, rolesWished } from "../roles/wished";
import { mentionAt, named, type Sentence } from "../sentence";
import { directions, qualifying } from "../words/small-words";
import { spelling, type Token, tokensOf, withoutOwner } from "../words/tokens";
import { lookUpVerbs } from "../words/wishes";
import { companyIn } from "./company-beside";
import { isCompanyAlone, nameToBe, withoutLead } from "./written-name";

/** What a line names beside its command; a command takes what it needs. */
export interface Asked {
  /** The line, as typed. */
  line: string;
  /** The line as it was read: what stands where in it. */
  sentence: Sentence;
  /** The customers called exactly so; several when one name fits several. */
  customers: readonly Customer[];
  /** The name stands in the line in part only: it is asked about where something would begin. */
  partly: boolean;
  /** A name of which a word is only nearly typed. */
  nearly: boolean;
  /** The words that name the customers, as typed; else those of `words`. */
  called: string;
  /** A name of which only a part was typed, as typed; else what is left when all that is known is taken away. */
  words: string;
  /** What wants to be an address, as typed, and the address where it is one. */
  addresses: readonly { typed: string; address: Address | undefined }[];
  /** The company beside an address, as typed, where more of its name is there than of anybody we know; or of which is told what it did. */
  company?: string;
  /** The name of whom or what a line adds, whole, as typed. */
  toBe?: string;
  /** Names in quotes of nobody we know. */
  names: readonly string[];
  /** Open invitations to a company of the name, which is no customer yet. */
  invitations: readonly Invitation[];
  providers: readonly Provider[];
  people: readonly Person[];
  services: readonly Service[];
  /** What it wishes of somebody's roles, where it says nothing else. */
  roles?: RolesWished;
  links: readonly string[];
  /** Words that are spoken neither of commands nor of anything else, and name nothing by themselves, as typed. */
  newWords: readonly string[];
  /** The folded words of the line, for what a command reads by itself. */
  keys: readonly string[];
  /** Names of the commands that it may be about, the likeliest first, for a command that answers about others. */
  about: readonly string[];
  /** Why it is wanted, as typed, for who takes that. */
  reason?: string;
  /** Clauses beside its deed that were left aside, as typed. */
  asides?: readonly string[];
  /** Name of the deed that its verb says. */
  deed?: string;
  /** Name of the likeliest deed of which it speaks wholly, in whatever mood: "if we removed …". */
  spoken?: string;
}

export function askedOf(
  sentence: Sentence,
  placed: readonly Placed[],
  lexicon: Lexicon,
  about: readonly string[],
  { deed, spoken }: Pick<Asked, "deed" | "spoken"> = {},
): Asked {
  const words = partOfName(sentence) ?? leftWords(sentence, placed, lexicon);
  const company = companyIn(sentence, placed);
  const toBe = nameToBe(sentence, placed);
  const roles = rolesWished(sentence);
  return {
    line: sentence.text,
    sentence,
    customers: named(sentence, "customer").flatMap(({ customers }) => customers),
    partly: [...named(sentence, "customer"), ...named(sentence, "invitation")].some(({ partly }) => partly === true),
    nearly: named(sentence, "customer").some(({ nearly }) => nearly === true),
    called: calledIn(sentence) || words,
    words,
    addresses: named(sentence, "address"),
    ...(company && { company: spelling(sentence.tokens.slice(company.from, company.to)).replace(/[,;:]+$/u, "") }),
    ...(toBe && { toBe: withoutLead(spelling(sentence.tokens.slice(toBe.from, toBe.to))) }),
    names: named(sentence, "name").map(({ name }) => name),
    invitations: named(sentence, "invitation").flatMap(({ invitations }) => invitations),
    providers: named(sentence, "provider").map(({ provider }) => provider),
    people: named(sentence, "person").map(({ person }) => person),
    services: named(sentence, "service").map(({ service }) => service),
    ...(roles && { roles }),
    links: named(sentence, "link").map(({ url }) => url),
    newWords: sentence.tokens.flatMap(({ raw }, place) => (isNew(sentence, lexicon, place) ? [raw] : [])),
    keys: sentence.tokens.map(({ key }) => key),
    about,
    ...(deed !== undefined && { deed }),
    ...(spoken !== undefined && { spoken }),
  };
}

/** The words that neither the language nor a command has, nor name anything: for who takes one as a name, that name. */
export const unknownWords = ({ sentence: { tokens, isNew } }: Pick<Asked, "sentence">): string =>
  spelling(tokens.filter((_, place) => isNew[place]));

/** The first of the names that `words` may be, with the small words in it: "terme di saturnia". */
export function nameSaid({ words, sentence }: Pick<Asked, "words" | "sentence">): string {
  const { tokens } = sentence;
  const own = new Set(tokensOf(words).map(({ key }) => key));
  const isOwn = (place: number): boolean => own.has(tokens[place]?.key ?? "");
  const isInside = (place: number): boolean =>
    directions.get(tokens[place]?.key ?? "") === "of" && isOwn(place - 1) && isOwn(place + 1);
  const from = tokens.findIndex((_, place) => isOwn(place));
  let to = from;
  while (isOwn(to) || isInside(to)) to += 1;
  return from < 0 ? words : spelling(tokens.slice(from, to));
}

function calledIn({ tokens, mentions }: Sentence): string {
  const mention = mentions.find(({ entity }) => entity.kind === "customer" || entity.kind === "invitation");
  return mention ? spelling(owned(tokens, mention.from, mention.to)) : "";
}

/** "Contoso's privileges" are of Contoso; what ends a line, or is the ending of a name, stays as it is. */
function owned(tokens: readonly Token[], from: number, to: number): Token[] {
  const said = tokens.slice(from, to);
  const last = said.at(-1);
  if (!last || last.quoted || to === tokens.length) return said;
  return [...said.slice(0, -1), { ...last, raw: withoutOwner(last.raw) }];
}

/** The words that stand in the names of customers, or name a company that is none yet: they can be searched. */
function partOfName({ mentions, tokens }: Sentence): string | undefined {
  const mention = mentions.find(({ entity }) => entity.kind === "invitation" || ("partly" in entity && entity.partly));
  return mention && spelling(owned(tokens, mention.from, mention.to));
}

/** A date names nobody. */
const numbers = /^\d+(?:[-/.]\d+)+$/;

/** Quoted words, or else those that neither the language nor a command knows, where one of them is new to all of us. */
function leftWords(sentence: Sentence, placed: readonly Placed[], lexicon: Lexicon): string {
  const { tokens, marks } = sentence;
  const quoted = named(sentence, "name").map(({ name }) => name);
  if (quoted.length > 0) return quoted.join(" ");
  if (isCompanyAlone(sentence, placed)) return spelling(tokens);
  const isLeft = ({ key }: Token, place: number): boolean => {
    const next = tokens[place + 1];
    return isUnknown(key, place) || (qualifying.has(key) && next !== undefined && isUnknown(next.key, place + 1));
  };
  const isUnknown = (key: string, place: number): boolean =>
    !mentionAt(sentence, place) &&
    !lookUpVerbs.has(key) &&
    !numbers.test(key) &&
    (marks[place]?.length ?? 0) === 0 &&
    !lexicon.knows(key) &&
    !placed.some(({ from, to }) => place >= from && place < to);
  const runs: Token[][] = [[]];
  for (const [place, token] of tokens.entries())
    if (isLeft(token, place)) runs.at(-1)?.push(token);
    else runs.push([]);
  // What is said of commands, though none is begun with it, is no name by itself.
  return spelling(runs.filter((run) => run.some(({ key }) => !lexicon.isSpoken(key) || qualifying.has(key))).flat());
}

import type { Customer } from "../../core/customers/customer";
import { isCalledInFull, isLegalForm } from "../../core/customers/names";
import { fold, wordsOf } from "../../core/fold";
import { addressesIn } from "../../core/invitations/address";
import { type Calling, callingOf } from "../../core/invitations/called";
import type { Invitation } from "../../core/invitations/invitation";
import type { Person } from "../../core/people/person";
import type { Queries } from "../../core/ports";
import type { Provider } from "../../core/providers/provider";
import { linkIn } from "./asked/arguments";
import type { Entity, Mention } from "./entity";
import type { Lexicon, Placed } from "./lexicon";
import { isCutFromQuotes, isPartOfOther, namesWithForm, quotedNames } from "./names/written-out";
import { type Line, nameAround, partOfName, withWordsBeside } from "./part-of-name";
import { respacedName } from "./respaced";
import { endsName } from "./words/clauses";
import { serviceCalled, serviceMeant } from "./words/services";
import { type Token, withoutOwner } from "./words/tokens";

/** Names of customers have at most so many words and letters; longer lines are no place where somebody names one. */
const longestName = 14;
const mostLetters = 250;
const mostPieces = 600;

/**
 * What a line names. Names are looked up only where there is a word that no command knows, or that tells something of the
 * line: a name may begin with that.
 *
 * @param words.known for each word, whether it is one of a command or of the language
 * @param words.tells whether it denies, asks, excepts, or the like
 */
export async function mentionsIn(
  queries: Queries,
  tokens: readonly Token[],
  { known, tells }: { known: readonly boolean[]; tells: readonly boolean[] },
  lexicon: Lexicon,
): Promise<Mention[]> {
  const certain = [...addressMentions(tokens), ...linkMentions(tokens)];
  const taken = (place: number): boolean => certain.some(({ from, to }) => place >= from && place < to);
  const free = tokens.map((_, place) => !taken(place));
  const isNew = tokens.map(({ quoted }, place) => free[place] === true && (quoted || known[place] !== true));
  const mayBegin = tokens.map((_, place) => free[place] === true && tells[place] === true);
  if (!isNew.includes(true) && !mayBegin.includes(true))
    return longestApart([...certain, ...serviceMentions(tokens)], tokens.length);
  const placed = lexicon.partsIn(tokens);
  const wants = (slot: Entity["kind"]): boolean =>
    placed.some(({ part }) => part.role !== "beside" && part.command.slots?.includes(slot) === true);
  // A line of which nothing is a word of a command may be the name of whoever was invited, and nothing else.
  const isNewOne = placed.some(({ part }) => part.command.takesAnything === "company");
  const invited = wants("invitation") ? (isNewOne ? "any" : "mostly") : placed.length === 0 ? "whole" : "none";
  // A plain question names nobody who is only invited: it does not go along all invitations.
  const isWritten = isNew.includes(true) || tokens.some(({ raw }, place) => place > 0 && /^\P{L}*\p{Lu}/u.test(raw));
  const places = { free, isNew, mayBegin };
  const found = await nameMentions(queries, tokens, places, isWritten ? invited : "none");
  const names = wants("name")
    ? found.filter((each) => !isCutFromQuotes(tokens, each) && !isPartOfOther(tokens, each))
    : found;
  const sure = [...certain, ...names];
  const isSure = (place: number): boolean => sure.some(({ from, to }) => place >= from && place < to);
  const written = namesWithForm(tokens, { tells, isNew }, (place) => !isSure(place));
  const told = [...sure, ...written];
  const exact = longestApart([...told, ...serviceMentions(tokens, told)], tokens.length);
  const isWhole = exact.some(({ entity }) => entity.kind === "customer" || entity.kind === "invitation");
  const isNamed = (place: number): boolean => exact.some(({ from, to }) => place >= from && place < to);
  const line = {
    tokens,
    isFree: tokens.map((token, place) => free[place] === true && !token.quoted && !isNamed(place)),
    isNew: tokens.map((_, place) => isNew[place] === true && !isNamed(place)),
    ofFormer: placed.some(({ part }) => part.role !== "beside" && part.command.ofFormer === true),
  };
  const part =
    isWhole || isSearched(line, placed)
      ? undefined
      : ((await partOfName(queries, lexicon, line)) ?? (await respacedName(queries, lexicon, line)));
  const whole = exact.map((mention) => withWordsBeside(mention, line));
  const all = longestApart(part ? [...whole, withWordsBeside(part, line)] : whole, tokens.length);
  return longestApart([...all, ...quotedNames(tokens, all)], tokens.length);
}

/** "Clienti cantine": a list searches the words of names by itself. */
function isSearched({ tokens, isNew }: Line, placed: readonly Placed[]): boolean {
  const lists = placed.filter(({ from, part }) => from === 0 && part.isName && part.command.lists);
  const end = Math.max(0, ...lists.map(({ to }) => to));
  return end > 0 && end < tokens.length && isNew.slice(end).every(Boolean);
}

function addressMentions(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap(({ raw }, place): Mention[] => {
    // "https://user@host": the name with which a link signs in is no address.
    if (!raw.includes("@") || /^[<([]?https?:\/\/[^/?#]*@/iu.test(raw)) return [];
    const [found, ...others] = addressesIn(raw);
    // Several without a space between them are not one of them.
    const one = others.every(({ address }) => address?.email === found?.address?.email) ? found : undefined;
    const entity: Entity = { kind: "address", typed: one?.typed ?? raw, address: one?.address };
    return [{ from: beginOfName(tokens, place), to: place + 1, entity }];
  });
}

/** `Ada Verdi <ada@…>` and `"Ada Verdi" <ada@…>`: the name belongs to the address. */
function beginOfName(tokens: readonly Token[], place: number): number {
  if (!tokens[place]?.raw.startsWith("<")) return place;
  let from = place;
  while (from > 0 && place - from < 4 && isNameWord(tokens[from - 1])) from -= 1;
  return from;
}

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.quoted || (/^\p{Lu}/u.test(token.raw) && !/[:,;]$/u.test(token.raw)));

const linkMentions = (tokens: readonly Token[]): Mention[] =>
  tokens.flatMap(({ raw }, place): Mention[] => {
    if (!/[/?#]/u.test(raw)) return [];
    const url = linkIn(raw);
    const isLink = webAddress.test(url) && !isOwnSite(url);
    return isLink ? [{ from: place, to: place + 1, entity: { kind: "link", url } }] : [];
  });

/** Without anything behind its host it names a company, and is no link of ours. */
const isOwnSite = (raw: string): boolean => /^(?:https?:\/\/)?[^/?#]+\/?$/iu.test(raw);
/** With its scheme, or a host with something behind it. */
const webAddress = /^[<([]?(?:https?:\/\/|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}[/?#][\p{L}\p{N}])/iu;

/** As they are called; where a line calls nothing else so, also with one slip of the fingers. */
function serviceMentions(tokens: readonly Token[], taken: readonly Mention[] = []): Mention[] {
  return tokens.flatMap((token, place): Mention[] => {
    if (token.quoted || (!taken.some(({ from }) => from === place + 1) && isInCompany(tokens, place))) return [];
    const two = serviceCalled(`${token.key} ${tokens[place + 1]?.key ?? ""}`);
    if (two) return [{ from: place, to: place + 2, entity: { kind: "service", service: two } }];
    const isTaken = taken.some(({ from, to }) => place >= from && place < to);
    const one = serviceCalled(token.key) ?? (isTaken ? undefined : serviceMeant(token.key));
    return one ? [{ from: place, to: place + 1, entity: { kind: "service", service: one } }] : [];
  });
}

/** "Servizi Teams S.r.l.", "Exchange House Ltd": words written as in names up to a legal form are one. */
function isInCompany(tokens: readonly Token[], place: number): boolean {
  const end = tokens.findIndex(({ raw }, at) => at > place && (isLegalForm(raw) || !/^\p{Lu}/u.test(raw)));
  return isLegalForm(tokens[end]?.raw ?? "");
}

/** For each word: whether it is not taken, whether nobody knows it, whether a name may begin there all the same. */
interface Places {
  free: readonly boolean[];
  isNew: readonly boolean[];
  mayBegin: readonly boolean[];
}

async function nameMentions(
  queries: Queries,
  tokens: readonly Token[],
  places: Places,
  invited: "any" | "mostly" | "whole" | "none",
): Promise<Mention[]> {
  const pieces = piecesOf(tokens, places);
  const [spokenOf, customers, providers, people] = await Promise.all([
    /^(?:any|mostly)$/.test(invited) ? queries.invitations() : [],
    queries.customersMentioned([...new Set(pieces.flatMap(({ text }) => [text, withoutOwner(text)]))]),
    queries.providers(),
    queries.people(),
  ]);
  const byName = othersByName(providers, people);
  const nameOf = (text: string): string => fold(withoutOwner(text)).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const known = (text: string): Entity | undefined => {
    const called = [text, withoutOwner(text)].find((each) => (customers.get(each) ?? []).length > 0) ?? text;
    const found = customers.get(called) ?? [];
    const customer = { kind: "customer", customers: calledSo(found, called) } as const;
    return byName.get(nameOf(text)) ?? (found.length > 0 ? customer : undefined);
  };
  // Most lines are the name of somebody who is here: only of nobody else's is it worth to look who was invited.
  const whole = invited === "whole" && pieces.find(({ from, to }) => to - from === tokens.length);
  const invitations = whole && !known(whole.text) ? await queries.invitations() : spokenOf;
  return pieces.flatMap(({ from, to, text }): Mention[] => {
    const entity = known(text);
    if (entity) return [{ from, to, entity }];
    if (invited === "whole" && to - from < tokens.length) return [];
    const mentions = invitationMentions(invitations, from, to, nameOf(text));
    const isMost = (each: Mention): boolean => invited === "mostly" && nameAround(each, places.isNew) === undefined;
    return invited === "any" ? mentions : mentions.filter((each) => !("partly" in each.entity) || isMost(each));
  });
}

/** Providers and people by all that they are called; of one name the first, and a provider before a person. */
function othersByName(providers: readonly Provider[], people: readonly Person[]): ReadonlyMap<string, Entity> {
  const byName = new Map<string, Entity>();
  const add = (entity: Entity, names: readonly string[]): void => {
    for (const name of names.map(fold)) if (!byName.has(name)) byName.set(name, entity);
  };
  for (const provider of providers)
    add({ kind: "provider", provider }, [provider.name, provider.shortName, provider.id]);
  for (const person of people) add({ kind: "person", person }, calledBy(person));
  return byName;
}

/** "Sara Conti", "Sara", "sara.conti", and "saras" for what is hers. */
function calledBy({ name }: Person): string[] {
  const first = name.split(" ")[0] ?? "";
  return [name, first, wordsOf(name).join("."), `${first}s`];
}

/** Those of exactly this name, domain or alias before those whose names are only shortened to it. */
function calledSo(customers: readonly Customer[], text: string): readonly Customer[] {
  const inFull = customers.filter((customer) => isCalledInFull(customer, text));
  return inFull.length > 0 ? inFull : customers;
}

function invitationMentions(invitations: readonly Invitation[], from: number, to: number, text: string): Mention[] {
  const callings = invitations.map((each) => callingOf(each, text));
  const called = (as: Calling): Invitation[] => invitations.filter((_, at) => callings[at] === as);
  const exact = called("in-full");
  if (exact.length > 0) return [{ from, to, entity: { kind: "invitation", invitations: exact } }];
  const part = called("in-part");
  return part.length > 0 ? [{ from, to, entity: { kind: "invitation", invitations: part, partly: true } }] : [];
}

/** Every run of words that may be a name: none of words that everybody knows but where one may begin it, none across what is taken. */
function piecesOf(tokens: readonly Token[], { free, isNew, mayBegin }: Places) {
  const pieces: { from: number; to: number; text: string }[] = [];
  for (let from = 0; from < tokens.length && pieces.length < mostPieces; from += 1) {
    let text = "";
    let hasNew = false;
    for (let to = from + 1; to <= Math.min(tokens.length, from + longestName); to += 1) {
      const token = tokens[to - 1];
      if (!token || free[to - 1] !== true) break;
      text += (token.glued || text === "" ? "" : " ") + token.raw;
      if (text.length > mostLetters) break;
      hasNew ||= isNew[to - 1] === true;
      if (hasNew || (mayBegin[from] === true && to > from + 1)) pieces.push({ from, to, text });
      if (endsName(token)) break;
    }
  }
  return pieces;
}

/** Mentions that do not overlap: the longest count, then those that stand first. */
function longestApart(mentions: readonly Mention[], length: number): Mention[] {
  const taken = new Array<boolean>(length).fill(false);
  const chosen: Mention[] = [];
  const sorted = [...mentions].sort(
    (one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from,
  );
  for (const mention of sorted) {
    const places = Array.from({ length: mention.to - mention.from }, (_, index) => mention.from + index);
    if (places.some((place) => taken[place])) continue;
    for (const place of places) taken[place] = true;
    chosen.push(mention);
  }
  return chosen.sort((one, other) => one.from - other.from);
}

import { endsWithForm, isCalledInFull, isCalledSame, isLegalForm } from "../../../core/customers/names";
import { fold, wordsOf } from "../../../core/fold";
import type { Queries } from "../../../core/ports";
import { asksToTry } from "../asked/trials";
import { isWhole } from "../beginning/pairs";
import type { Lexicon, Placed } from "../lexicon";
import { isWordOf } from "../part-of-name";
import { endsName } from "../words/clauses";
import { marksOf } from "../words/marks";
import type { SentenceMark } from "../words/sentence-words";
import { articles, beforeVerbs, belonging, directions, isThing } from "../words/small-words";
import { spelling, type Token, withQuoted } from "../words/tokens";
import { joins } from "../words/wishes";
import { bare, isCapital, isDomainOrId } from "./letters";
import { providersIn, type Span, servicesFrom, withoutTail } from "./said-behind";

/** A line before anything is looked up. */
interface Typed {
  text: string;
  tokens: readonly Token[];
  marks: readonly (readonly SentenceMark[])[];
  /** What says the deeds that are done with a company that may be new. */
  deeds: readonly Placed[];
  /** Its first word, which begins with a capital anyhow, is neither of the language nor of a command. */
  isFirstNew: boolean;
  /** "With the provider Fabrikam". */
  withProviders: readonly Span[];
}

/**
 * The words of a line in which the name of a company, whole as it is written, is read as if it stood in quotes: in
 * "invite it@… Bank of Exchange with Fabrikam" nobody means Exchange, nor somebody else's bank. A line that only has a
 * part of a name that we know, or nearly one, stays as it is, and so does one in which something stands in quotes.
 */
export async function withCompanyQuoted(
  queries: Queries,
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Promise<readonly Token[]> {
  if (tokens.some(({ quoted }) => quoted)) return tokens;
  const own = lexicon.partsIn(tokens).filter(({ part }) => takesCompany(part.command.slots));
  const deeds = own.filter(({ part }) => part.role !== "beside" && isWhole(part, own));
  if (deeds.length === 0) return tokens;
  const isWith = tokens.some(({ key }) => directions.get(key) === "with");
  const withProviders = isWith ? providersIn(tokens, await queries.providers()) : [];
  const marks = marksOf(tokens);
  const isFirstNew = marks[0]?.length === 0 && !lexicon.knows(tokens[0]?.key ?? "");
  const line = { text, tokens, marks, deeds, isFirstNew, withProviders };
  const name = nameIn(line);
  if (!name || isPerson(line, name) || !(await isNewName(queries, line, name))) return tokens;
  return withQuoted(tokens, name);
}

const isIn = ({ from, to }: Span, place: number): boolean => place >= from && place < to;

const takesCompany = (slots: readonly string[] = []): boolean => slots.includes("name") && slots.includes("customer");

const isAddress = ({ raw }: Token): boolean => raw.includes("@");

/** Where a company's name is written, right behind what is to be done, or beside the address to which it is. */
function nameIn(line: Typed): Span | undefined {
  const { tokens, deeds } = line;
  const addresses = tokens.flatMap((token, place) => (isAddress(token) ? [place] : []));
  const [address] = addresses;
  if (addresses.length > 1) return undefined;
  const isBegin = (place: number): boolean => (place > 0 || line.isFirstNew) && isCore(line, place);
  let from = tokens.findIndex((token, place) => isAddress(token) || isBegin(place));
  if (from < 0) return undefined;
  const isLed = deeds.some((deed) => deed.from < from);
  if (from === address) {
    from += 1;
    while (isLead(line, from)) from += 1;
  }
  // "We got an invitation from …": who invites is not invited.
  const [before, last] = [from - 2, from - 1].map((place) => tokens[place]?.key ?? "");
  const isSender = /^(?:invit|invitation)/.test(before ?? "") && /^(?:from|da|dal|dalla)$/.test(last ?? "");
  if (!isBegin(from) || isSender || tokens[from - 1]?.raw.startsWith("<")) return undefined;
  const to = withoutTail(line, { from, to: endOf(line, from) });
  // What takes whatever follows it takes a name whole already.
  const isOfAny = deeds.every(({ part }) => part.command.takesAnything === true) && address === undefined;
  const next = to === address ? to + 1 : to;
  const isFollowed = deeds.some(({ from: at, part }) => part.role === "verb" && at === behindHave(tokens, next));
  const isMeant = to > from && !isOfAny && (isLed || isFollowed);
  if (address === undefined && maybeTwo(tokens.slice(from, to))) return undefined;
  return isMeant && !isOtherwise(line, { from, to }) ? { from, to } : undefined;
}

/** "Blue Yonder Airlines and Red Fox": of as many words on both sides, and without a legal form, each may be a company. */
function maybeTwo(name: readonly Token[]): boolean {
  const parts = partsOf(name).map((part) => part.split(" "));
  return parts.length > 1 && parts.every(({ length }) => length > 1) && !isLegalForm(bare(name.at(-1)?.raw ?? ""));
}

/** "Has just accepted". */
function behindHave(tokens: readonly Token[], from: number): number {
  const verb = tokens.findIndex(
    ({ key }, place) => place >= from && !beforeVerbs.has(key) && key !== "has" && key !== "ha",
  );
  return verb < 0 ? from : verb;
}

/** Leads from an address to whose it is: "it@… for the company Zeta", "it@… with Fabrikam Zeta". */
function isLead({ tokens, withProviders }: Typed, place: number): boolean {
  if (withProviders.some((span) => isIn(span, place))) return true;
  const { key = "", raw = "" } = tokens[place] ?? {};
  return /^\p{Ll}/u.test(raw) && (directions.has(key) || articles.has(key) || belonging.has(key));
}

/** A word that is written as one of a name: with a capital, as a number, or a legal form. */
function isCore({ tokens, text, withProviders }: Typed, place: number): boolean {
  const { raw = "", key = "" } = tokens[place] ?? {};
  if (withProviders.some((span) => isIn(span, place)) || isOfDay(tokens, place)) return false;
  if (key.endsWith("'s") && isThing(key)) return false;
  if (raw.includes("@") || (isDomainOrId(raw) && !isLegalForm(tokens[place + 1]?.raw ?? ""))) return false;
  // In small letters "as" is a word of a sentence.
  const isForm = isLegalForm(bare(raw)) && bare(raw).length > 2;
  return isCapital(raw, text) || /^\P{L}*\p{N}/u.test(raw) || isForm;
}

/** "On 14 November", "il 14": a day. */
const isOfDay = (tokens: readonly Token[], place: number): boolean =>
  /^\P{L}*\p{N}/u.test(tokens[place]?.raw ?? "") && /^(?:on|the|il|dal|del|since)$/.test(tokens[place - 1]?.key ?? "");

/** A small word that may stand between two of a name. */
function isInside({ tokens, marks, withProviders }: Typed, place: number): boolean {
  const { key = "", raw = "" } = tokens[place] ?? {};
  if (withProviders.some((span) => isIn(span, place))) return false;
  if (joins.has(key) || directions.has(key) || articles.has(key) || key === "presso") return true;
  return /^\p{Ll}{1,4}$/u.test(raw) && (marks[place] ?? []).some((mark) => mark === "small" || mark === "and");
}

/** Behind the last word in a row that is written as one of a name; small ones only stand between two of those. */
function endOf(line: Typed, from: number): number {
  let to = from + 1;
  for (let place = to; place < line.tokens.length && !endsName(line.tokens[place - 1]); place += 1) {
    if (isCore(line, place)) to = place + 1;
    else if (!isInside(line, place)) break;
  }
  return to;
}

/** Marks that say that something is not wanted, or asked, or supposed; a name has them only where all tells that it is one. */
const doubtful: ReadonlySet<SentenceMark> = new Set([
  ...(["negation", "exception", "condition", "question", "howTo", "may", "duty", "reported", "hedge"] as const),
]);

/** "Not Contoso", "If Marco …": no name, unless it ends with a legal form or has more words that are written as in names. */
function isOtherwise(line: Typed, { from, to }: Span): boolean {
  const { tokens, marks } = line;
  // "Prova d'Autore".
  const isDoubtful = (place: number): boolean =>
    !asksToTry([tokens[place]?.key ?? ""]) && (marks[place] ?? []).some((mark) => doubtful.has(mark));
  const places = tokens.map((_, place) => place).slice(from, to);
  const isLoud = places.some((place) => isDoubtful(place) && /^\p{Lu}{2,}$/u.test(tokens[place]?.raw ?? ""));
  if (isLoud || !isDoubtful(from) || isLegalForm(bare(tokens[to - 1]?.raw ?? ""))) return isLoud;
  // "Tutto per la Casa", "Not Only Shoes".
  const isOfAll = marks[from]?.every((mark) => mark === "exception") === true;
  return (isOfAll ? places : places.filter((place) => isCore(line, place))).length < 3;
}

/** "Ada Verdi verdi@…": whose address it is, and no company. */
function isPerson({ tokens }: Typed, { from, to }: Span): boolean {
  const { raw = "" } = tokens.find(isAddress) ?? {};
  const box = wordsOf(fold(raw.split("@")[0] ?? "")).join("");
  const words = wordsOf(fold(spelling(tokens.slice(from, to))));
  const inBox = words.filter((word) => word.length > 2 && box.includes(word));
  return words.length === 2 ? inBox.length > 0 : inBox.length === words.length;
}

/** Whether it is nobody's whom we know, unless whole: of a smaller part of a name, nearly one, or two it is asked who is meant. */
async function isNewName(queries: Queries, { tokens }: Typed, { from, to }: Span): Promise<boolean> {
  const said = tokens.slice(from, to);
  const name = spelling(said);
  if (said.length === 1) return isMixed.test(name);
  const firsts = said.slice(1).map((_, place) => spelling(said.slice(0, place + 1)));
  const lasts = said.slice(1).map((_, place) => spelling(said.slice(place + 1)));
  const parts = partsOf(said);
  const [called, invitations] = await Promise.all([
    queries.customersMentioned([...new Set([name, ...firsts, ...lasts, ...parts])]),
    queries.invitations(),
  ]);
  const isCalled = (words: string): boolean => (called.get(words) ?? []).length > 0;
  const isKnown = (words: string): boolean =>
    isCalled(words) || invitations.some(({ customerName }) => fold(customerName) === fold(words));
  if (isKnown(name)) return true;
  const isInFull = (words: string): boolean => (called.get(words) ?? []).some((each) => isCalledInFull(each, words));
  const bare = spelling(tokens.slice(from, servicesFrom(tokens, from, to)));
  const isTwo = firsts.some((first, place) => isKnown(first) && lasts.slice(place).some(isKnown));
  if (isTwo || isKnown(lasts[0] ?? "") || isKnown(bare) || (parts.length > 1 && parts.some(isInFull))) return false;
  const [present, removed, near] = await Promise.all([
    queries.customers({ words: name, limit: mostAlike }),
    queries.customers({ words: name, removed: true, limit: mostAlike }),
    queries.customersNear(name, 1),
  ]);
  const isPart = [...present.customers, ...removed.customers].some(
    (customer) => isWordOf(name, customer) || isCalledSame(customer.name, name),
  );
  const isInvited = invitations.some(
    ({ customerName }) => hasWords(customerName, name) || isCalledSame(customerName, name),
  );
  if (!isPart && !isInvited && near.length === 0) return true;
  // "It@… Quinto S.r.l.": whoever writes address and legal form names a company whole, and nobody who is called nearly so.
  const known = [...present.customers, ...removed.customers].map((customer) => customer.name);
  const names = [...known, ...invitations.map(({ customerName }) => customerName)];
  return endsWithForm(name) && tokens.some(isAddress) && !names.some((each) => isCalledSame(each, name));
}

/** "4U": no word of any language, and no number. */
const isMixed = /^(?=.*\p{N}).*\p{L}/u;

const mostAlike = 6;

const hasWords = (whole: string, part: string): boolean => {
  const words = wordsOf(fold(whole));
  return wordsOf(fold(part)).every((word) => words.includes(word));
};

/** "Contoso S.p.A. and Woodgrove Bank", with a comma or a word between them. */
function partsOf(said: readonly Token[]): string[] {
  const parts: Token[][] = [[]];
  for (const token of said) {
    if (joins.has(token.key)) parts.push([]);
    else parts.at(-1)?.push(token);
    if (/,$/u.test(token.raw)) parts.push([]);
  }
  return parts.map(spelling).filter((part) => part !== "");
}

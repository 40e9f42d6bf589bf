import { fold } from "../../core/fold";
import type { Queries } from "../../core/ports";
import { withoutAnnouncement } from "./asides/announced";
import { withColleagues } from "./asides/colleagues";
import { spokenTo } from "./asides/spoken-to";
import { mentionsIn } from "./entities";
import type { Entity, Mention } from "./entity";
import type { Lexicon } from "./lexicon";
import { withCompanyQuoted } from "./names/company-typed";
import { withCustomerQuoted } from "./names/known-whole";
import type { Spoken } from "./spoken";
import { harmlessToRead, marksOf, tellsMuch } from "./words/marks";
import type { SentenceMark } from "./words/sentence-words";
import { companies, directions, qualifying } from "./words/small-words";
import { isQuotation, type Token, tokensOf } from "./words/tokens";
import { joins } from "./words/wishes";

/** A line, read before anybody asks which command it means. */
export interface Sentence {
  text: string;
  tokens: readonly Token[];
  /** What each word does to the sentence. */
  marks: readonly (readonly SentenceMark[])[];
  mentions: readonly Mention[];
  /** For each word, whether neither the language nor a command knows it, nor does it name anything. */
  isNew: readonly boolean[];
  /** It has a question mark, and does not ask somebody to do something. */
  asks: boolean;
  /** It is longer than what is read of it. */
  goesOn: boolean;
  /** All of it stands in quotes. */
  isQuoted: boolean;
}

/** Nobody says in more words what is wanted; reading a pasted text must not keep others waiting. */
const mostWords = 300;

/** In a longer line a word that is nearly one of the language is that word, whoever is called so. */
const shortLine = 4;

/** Reads a line; what it names is looked up where there are words that neither the language nor a command knows. */
export async function readSentence(queries: Queries, text: string, lexicon: Lexicon): Promise<Sentence> {
  const pieces = tokensOf(withoutAnnouncement(text));
  const words = pieces.filter(({ key, raw }) => key !== "" || raw.includes("@"));
  const read = await withCompanyQuoted(queries, text, words.slice(0, mostWords), lexicon);
  const typed = await withCustomerQuoted(queries, text, read, lexicon);
  const marksTyped = marksOf(typed);
  const known = ({ key }: Token, place: number): boolean =>
    (marksTyped[place]?.length ?? 0) > 0 || lexicon.knows(key) || /^\d{1,3}$/.test(key);
  const called = mayBeCalled(typed, marksTyped, lexicon);
  const isKnown = typed.map((token, place) => known(token, place) && place !== called);
  const named = await mentionsIn(queries, typed, { known: isKnown, tells: marksTyped.map(tellsMuch) }, lexicon);
  const all = await withColleagues(queries, named, () => lexicon.partsIn(typed));
  const aside = spokenTo(typed, marksTyped, all);
  const mentions = all.filter((mention) => !aside.includes(mention));
  const isIn = (spans: readonly Mention[], place: number): boolean =>
    spans.some(({ from, to }) => place >= from && place < to);
  const isNamed = (place: number): boolean => isIn(all, place);
  const isShort = typed.length <= shortLine;
  const tokens = await Promise.all(
    typed.map(async (token, place) => {
      const isRight = token.quoted || known(token, place) || isNamed(place) || isOfName(typed, place);
      const nearest = isRight ? undefined : lexicon.meant(token.key);
      // "Anna" is no slip of "wanna": a small word has no capital within a line.
      const isCapital = (place > 0 || isOfAddress(typed, token)) && /^\p{Lu}\p{Ll}/u.test(token.raw);
      const meant = nearest !== undefined && isCapital && !lexicon.knows(nearest) ? undefined : nearest;
      const isName =
        meant !== undefined && isShort && (place > 0 || typed.length === 1) && (await beginsName(queries, token.raw));
      return meant === undefined || isName ? token : { ...token, key: meant, slipped: true as const };
    }),
  );
  const marked = tokens.some(({ slipped }) => slipped) ? marksOf(tokens) : marksTyped;
  // In "Mai Dire Srl" nothing is denied.
  const names = mentions.filter(({ entity }) => isOwnName(entity));
  const marks = marked.map((here, place): typeof here =>
    isIn(aside, place) ? ["polite"] : isIn(names, place) ? here.filter((mark) => harmlessToRead.has(mark)) : here,
  );
  const isNew = tokens.map((token, place) => !token.slipped && !known(token, place) && !isNamed(place));
  const asks = isQuestion(pieces) && !isRequest(tokens, marks, lexicon);
  return { text, tokens, marks, mentions, isNew, asks, goesOn: words.length > mostWords, isQuoted: isQuotation(text) };
}

/** "Anna Verdi starts on Monday, anna.verdi@…": whose address it is. */
const isOfAddress = (tokens: readonly Token[], { key }: Token): boolean =>
  key.length > 2 && tokens.some(({ raw }) => raw.includes("@") && fold(raw).startsWith(key));

/** "Figli" is no slip of "fagli", nor "Tailspin di Roma" one of "rompa". */
function isOfName(tokens: readonly Token[], place: number): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[at]?.raw ?? "");
  const isBehindOf = directions.get(tokens[place - 1]?.key ?? "") === "of";
  return companies.has(tokens[place]?.key ?? "") || (isBehindOf && isCapital(place) && isCapital(place - 2));
}

/** Whether all of what a line names is a name: words of it say nothing else. */
const isOwnName = (entity: Entity): boolean =>
  entity.kind === "name" || ((entity.kind === "customer" || entity.kind === "invitation") && !entity.partly);

/** "Invito nuova", "cliente ok": the one small word behind the name of a command may be what somebody is called by. */
function mayBeCalled(tokens: readonly Token[], marks: Sentence["marks"], lexicon: Lexicon): number | undefined {
  const last = tokens.length - 1;
  const here = marks[last] ?? [];
  const isSmall =
    qualifying.has(tokens[last]?.key ?? "") || (here.length > 0 && here.every((mark) => mark === "polite"));
  if (!isSmall) return undefined;
  const isNamed = lexicon
    .partsIn(tokens)
    .some(({ from, to, part }) => from === 0 && to === last && part.isName && takesCustomer(part.command));
  return isNamed ? last : undefined;
}

const takesCustomer = ({ slots = [], takesAnything, lists }: Spoken): boolean =>
  slots.some((slot) => slot === "customer" || slot === "invitation") && takesAnything === undefined && !lists;

/** "Tail", "history tail", where Tailspin Toys is or was a customer, is no slip of "trail". */
async function beginsName(queries: Queries, words: string): Promise<boolean> {
  const found = await Promise.all([
    queries.customers({ words, limit: 1 }),
    queries.customers({ words, removed: true, limit: 1 }),
  ]);
  return found.some(({ customers }) => customers.length > 0);
}

/** A question mark of any kind behind a word, or by itself; those inside an address of the web ask nothing. */
const isQuestion = (tokens: readonly Token[]): boolean =>
  tokens.some(({ raw }) => /^[^\p{L}\p{N}]{0,20}¿|[?¿؟？⁇⁈⁉❓❔][^\p{L}\p{N}]{0,20}$/u.test(raw));

/** "Could you …?", "mi prepari …?" ask for a deed, not for an answer. */
function isRequest(tokens: readonly Token[], marks: Sentence["marks"], lexicon: Lexicon): boolean {
  if (marks.some((here) => here.includes("request"))) return true;
  const orders = lexicon.partsIn(tokens).filter(({ part }) => part.mood === "order" && part.role !== "noun");
  return orders.some(({ from }) => ["mi", "ci", "me", "ce"].includes(tokens[from - 1]?.key ?? ""));
}

/** The entities of one kind, in their order. */
export const named = <Kind extends Entity["kind"]>(
  { mentions }: Sentence,
  kind: Kind,
): Extract<Entity, { kind: Kind }>[] =>
  mentions.flatMap(({ entity }) => (entity.kind === kind ? [entity as Extract<Entity, { kind: Kind }>] : [])); // its kind was compared

/** Which mention a word belongs to, if any. */
export const mentionAt = ({ mentions }: Sentence, place: number): Mention | undefined =>
  mentions.find(({ from, to }) => place >= from && place < to);

/** Whether a word changes nothing where a line only reads. */
export function isHarmless(sentence: Sentence, place: number): boolean {
  const marks = sentence.marks[place] ?? [];
  return marks.length > 0 && marks.every((mark) => harmlessToRead.has(mark)) && !mentionAt(sentence, place);
}

/** Where the first word stands that means something; -1 when none does. */
export const firstWord = (sentence: Sentence): number =>
  sentence.tokens.findIndex((_, place) => !isHarmless(sentence, place));

/** "From Sara to Luke", "leva Sara e metti Luke", "da Sara a me": whoever is named so had it before, where it is said who is to have it. */
export function isWhoHadIt({ tokens, mentions }: Sentence, { from, entity }: Mention): boolean {
  const isFrom = (place: number): boolean =>
    takenFrom.test(
      tokens
        .slice(Math.max(0, place - 2), place)
        .map(({ key }) => key)
        .join(" "),
    );
  const isOther = (other: Mention): boolean => other.entity.kind === "person" && !isFrom(other.from);
  return entity.kind === "person" && isFrom(from) && (mentions.some(isOther) || isToSpeaker(tokens));
}

/** What stands before who had it. */
const takenFrom =
  /(?:^| )(?:from|dal?|togli|togliamo|togliere|leva|leviamo|levare|sostituisci|sostituiamo|(?:posto|invece) di)$/;

/** "To me", "a me", "me as the owner". */
export const isToSpeaker = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ key }, place) =>
      /^(?:me|myself)$/.test(key) &&
      (/^(?:to|a)$/.test(tokens[place - 1]?.key ?? "") || /^(?:as|come)$/.test(tokens[place + 1]?.key ?? "")),
  );

/** Whether a word leads to the service behind it: "Azure and Exchange", "with Teams". */
export const leadsToService = (sentence: Sentence, place: number): boolean =>
  leading.has(sentence.tokens[place]?.key ?? "") && mentionAt(sentence, place + 1)?.entity.kind === "service";

const leading: ReadonlySet<string> = new Set([...joins, "with", "for", "con", "per"]);

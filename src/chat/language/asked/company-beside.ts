import { domainIn } from "../../../core/customers/domain";
import { isLegalForm } from "../../../core/customers/names";
import { fold, wordsOf } from "../../../core/fold";
import { isWhole } from "../beginning/pairs";
import type { Placed } from "../lexicon";
import { isCapital } from "../names/letters";
import { mentionAt, named, type Sentence } from "../sentence";
import type { Spoken } from "../spoken";
import { isThing } from "../words/small-words";
import { tokensOf } from "../words/tokens";
import { joins } from "../words/wishes";
import { endOfName, isWrittenAsName, leadIn } from "./written-name";

/** A run of words. */
interface Span {
  from: number;
  to: number;
}

/** The company that nobody knows, which a command writes to or of which a line tells what it did. */
export function companyFor(
  { takesNewWords }: Pick<Spoken, "takesNewWords">,
  sentence: Sentence,
  placed: readonly Placed[],
): Span | undefined {
  return takesNewWords === "company"
    ? (companyBeside(sentence, placed) ?? companyInvited(sentence, placed))
    : companyBefore(sentence, placed);
}

/** The same, whatever the command. */
export const companyIn = (sentence: Sentence, placed: readonly Placed[]): Span | undefined =>
  companyFor({ takesNewWords: "company" }, sentence, placed) ?? companyBefore(sentence, placed);

/**
 * The company that is to be written to at an address, as its name stands beside that: with a legal form, with words of the
 * domain, or in capitals. "Relecloud Srl info@…", "Nuova Energia info@ne.example"; in "Ada Verdi verdi@…" a person is named.
 */
function companyBeside(sentence: Sentence, placed: readonly Placed[]): Span | undefined {
  const { tokens, isNew } = sentence;
  const [{ address } = { address: undefined }, ...others] = named(sentence, "address");
  if (!address || others.length > 0) return undefined;
  const box = wordsOf(fold(address.email.slice(0, -address.domain.length))).join("");
  const host = wordsOf(fold(address.domain)).join("");
  const isOrder = (place: number): boolean =>
    placed.some(({ from, part }) => from === place && part.role === "verb" && part.mood === "order");
  const kindAt = (place: number): string | undefined => mentionAt(sentence, place)?.entity.kind;
  const isNamed = (place: number): boolean => /^(?:customer|invitation)$/.test(kindAt(place) ?? "");
  const isCapital = (place: number): boolean =>
    place > 0 &&
    kindAt(place) === undefined &&
    !isOrder(place) &&
    /^\p{Lu}/u.test(tokens[place]?.raw ?? "") &&
    !isThing(tokens[place]?.key ?? "");
  const isPart = (place: number): boolean => isNew[place] === true || isNamed(place) || isCapital(place);
  const tells = (place: number): boolean => {
    const { raw = "", key = "" } = tokens[place] ?? {};
    return isPart(place) && (isLegalForm(bare(raw)) || (key.length > 2 && host.includes(wordsOf(key).join(""))));
  };
  /** Written as a name, and no part of that of whose mail box it is. */
  const isCompanys = (raw: string): boolean =>
    /^\p{Lu}/u.test(raw) && !box.includes(wordsOf(fold(raw)).join("")) && !raw.includes("@");
  const isTelling = ({ from, to }: Span): boolean => {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    const isWritten = places.every((place) => isCompanys(tokens[place]?.raw ?? ""));
    // Beside somebody we know, a word that tells nothing is asked about.
    const isKnown = places.some(isNamed);
    const isName = isKnown ? places.every((place) => isNamed(place) || tells(place)) : isWritten || places.some(tells);
    return isName && places.some((place) => isNew[place]) && !isLegalForm(bare(tokens[from]?.raw ?? ""));
  };
  return runsOf(tokens.length, isPart, (place) => joins.has(tokens[place]?.key ?? ""))
    .filter(isTelling)
    .sort((one, other) => other.to - other.from - (one.to - one.from))[0];
}

/** The company that nobody knows, of which a line tells what it did, as its name is written: "Litware has just accepted". */
function companyBefore(sentence: Sentence, placed: readonly Placed[]): Span | undefined {
  const { tokens, mentions, isNew } = sentence;
  const isTold = ({ part: { role, mood, command } }: Placed): boolean =>
    role === "verb" && mood === "participle" && command.doneByOthers === true && command.takesAnything === "company";
  if (mentions.some(({ entity }) => entity.kind !== "service")) return undefined;
  let to = placed.find(isTold)?.from ?? 0;
  while (between.test(tokens[to - 1]?.key ?? "")) to -= 1;
  let from = to;
  while (isNew[from - 1]) from -= 1;
  return isWrittenAsName(sentence, from, to) ? { from, to } : undefined;
}
/**
 * The company that is to be written to and that nobody knows, as its name is written: "invita Terme di Saturnia", "invite
 * newco.example". What stands in small letters may be anything else.
 */
function companyInvited(sentence: Sentence, placed: readonly Placed[]): Span | undefined {
  const { tokens, mentions, text } = sentence;
  const own = placed.filter(({ part }) => part.command.takesNewWords === "company");
  const lastOf = (role: Placed["part"]["role"]): number =>
    Math.max(0, ...own.filter(({ part }) => part.role === role && isWhole(part, own)).map(({ to }) => to));
  const begin = Math.max(lastOf("verb"), lastOf("noun"));
  if (begin === 0 || mentions.some(({ entity }) => !/^(?:customer|invitation|provider)$/.test(entity.kind)))
    return undefined;
  const to = toWhom.test(tokens[begin]?.key ?? "") ? begin + 1 : begin;
  const from = to + tokensOf(leadIn(sentence, to)).length;
  const end = endOfName(sentence, from, false);
  const places = Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
  const isKnown = mentions.some((mention) => mention.from <= from && mention.to >= end);
  const isWritten = (place: number): boolean => {
    const { raw = "" } = tokens[place] ?? {};
    return isCapital(raw, text) || domainIn(bare(raw)).ok || isLegalForm(bare(raw));
  };
  const isNew = places.some((place) => sentence.isNew[place]);
  if (isKnown || !isNew) return undefined;
  const isOne = isLegalForm(tokens[end - 1]?.raw ?? "") || !places.some((place) => ands.test(tokens[place]?.key ?? ""));
  const isName = places.every((place) => isWritten(place) || !sentence.isNew[place]) && isWritten(from);
  return isName && isOne ? { from, to: end } : undefined;
}
const toWhom = /^(?:to|for|per|ad?|all[ao'e]?|agli|ai)$/;
const ands = /^(?:and|ed?)$/;

const between = /^(?:ha|hanno|has|have|just|now|finally|already|appena|ora|finalmente|pure|anche)$/;

const bare = (raw: string): string => raw.replace(/[,;:]+$/u, "");

/** Runs of places that are parts, with single ones between them that join. */
function runsOf(length: number, isPart: (place: number) => boolean, joined: (place: number) => boolean): Span[] {
  const runs: Span[] = [];
  for (let place = 0; place < length; place += 1) {
    const last = runs.at(-1);
    if (!isPart(place)) continue;
    if (last && (last.to === place || (last.to === place - 1 && joined(place - 1)))) last.to = place + 1;
    else runs.push({ from: place, to: place + 1 });
  }
  return runs;
}

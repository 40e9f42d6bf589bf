import { domainIn } from "../../../core/customers/domain";
import { isLegalForm } from "../../../core/customers/names";
import { fold, wordsOf } from "../../../core/fold";
import { spokenOf } from "../beginning/said";
import type { Lexicon, Placed } from "../lexicon";
import { bare, isCapital, isNumber } from "../names/letters";
import type { Sentence } from "../sentence";
import { isStrict, type Spoken } from "../spoken";
import { endsName } from "../words/clauses";
import { harmlessToRead, marksOf } from "../words/marks";
import { articles, companies, directions } from "../words/small-words";
import { spelling, tokensOf } from "../words/tokens";
import { joins } from "../words/wishes";
import { clausesOf, kindOf } from "./statements";

/** A company that is written with its domain, which a line wants added, and what it says besides. */
export interface CompanyAdded {
  name: string;
  domain: string;
  /** As typed. */
  asides: string[];
}

interface Span {
  from: number;
  to: number;
}

/**
 * "New client from the fair: Bakery Lindqvist, lindqvist.example", "set up Nova Labs (novalabs.example) before …": nothing
 * where the line tells anything else of it, or could turn what is wanted.
 */
export function companyAdded(sentence: Sentence, add: Spoken, lexicon: Lexicon): CompanyAdded | undefined {
  const span = withDomain(sentence, (key) => isOwnWord(add, lexicon, key));
  if (!span || sentence.asks || sentence.isQuoted || sentence.goesOn) return undefined;
  const { tokens, mentions } = sentence;
  const isOther = ({ from, to, entity }: Sentence["mentions"][number]): boolean =>
    entity.kind !== "name" && (entity.kind !== "customer" || from < span.from || to > span.to);
  if (mentions.some(isOther)) return undefined;
  const before = clausesOf(spelling(tokens.slice(0, span.from))).map(({ said }) => said);
  const behind = clausesOf(spelling(tokens.slice(span.to))).map(({ said }) => said);
  const isTold = (said: string): boolean => /^(?:aside|thanks|closing)$/.test(kindOf(said));
  const own = [...before, ...behind].filter((said) => !isTold(said));
  const left = own.map((said) => leftOf(said, add, lexicon, before.includes(said)));
  const saysIt = own.some((said) => saysAdding(said, add, lexicon));
  if (!saysIt || left.includes(undefined)) return undefined;
  const told = [...before, ...behind].filter((said) => /^(?:aside|thanks)$/.test(kindOf(said)));
  return {
    name: spelling(tokens.slice(span.from, span.name)),
    domain: bare(tokens[span.to - 1]?.raw ?? ""),
    asides: [...left.flatMap((each) => each ?? []), ...told],
  };
}

/** Where a company's name stands right before its domain. */
function withDomain(
  { tokens, text, mentions, marks }: Sentence,
  isOwn: (key: string) => boolean,
): (Span & { name: number }) | undefined {
  const domains = tokens.flatMap(({ raw }, place) => (isDomain(bare(raw)) ? [place] : []));
  const [at, ...others] = domains;
  if (at === undefined || others.length > 0) return undefined;
  const host = wordsOf(fold(bare(tokens[at]?.raw ?? ""))).join("");
  let to = at;
  while (leadsToDomain.test(tokens[to - 1]?.key ?? "")) to -= 1;
  const isPart = (place: number): boolean => {
    const { raw = "", key = "", quoted = false } = tokens[place] ?? {};
    if (quoted || isCapital(raw, text) || companies.has(fold(bare(raw)))) return place > 0 || !isOwn(fold(bare(raw)));
    const isForm = place > 0 && isLegalForm(bare(raw)) && marks[place]?.length === 0;
    return isNumber(raw) || isForm || (key.length > 2 && host.includes(wordsOf(key).join("")));
  };
  const isInside = (place: number): boolean => {
    const { key = "" } = tokens[place] ?? {};
    return joins.has(key) || articles.has(key) || directions.get(key) === "of" || /^(?:al|alla|da)$/.test(key);
  };
  const isEnd = (place: number): boolean =>
    endsName(tokens[place]) ||
    (/,$/u.test(tokens[place]?.raw ?? "") && !isLegalForm(bare(tokens[place + 1]?.raw ?? "")));
  let from = to;
  while (from > 0 && !(from < to && isEnd(from - 1)) && (isPart(from - 1) || (isInside(from - 1) && isPart(from - 2))))
    from -= 1;
  while (
    from < to &&
    isOwn(fold(bare(tokens[from]?.raw ?? ""))) &&
    !mentions.some((each) => each.from <= from && from < each.to)
  )
    from += 1;
  return from < to ? { from, to: at + 1, name: to } : undefined;
}
const isDomain = (typed: string): boolean => /^[^@/]*\p{L}\.\p{L}{2,}$/u.test(typed) && domainIn(typed).ok;
const leadsToDomain = /^(?:con|with|domain|dominio|site|website|sito|web|col|the|il|their|loro)$/;

/** What is left of a clause that speaks of adding; nothing where it speaks of anything else. */
function leftOf(said: string, add: Spoken, lexicon: Lexicon, isBefore: boolean): string[] | undefined {
  const tokens = tokensOf(said);
  const marks = marksOf(tokens);
  const parts = lexicon.partsIn(tokens);
  const own = parts.filter(({ part }) => part.command === add);
  const isOwn = (place: number): boolean => own.some(({ from, to }) => place >= from && place < to);
  const isSmall = (place: number): boolean => marks[place]?.some((mark) => harmlessToRead.has(mark)) === true;
  // "Metti dentro" is more than "metti".
  const isInOwn = ({ from, to }: Placed): boolean =>
    own.some((each) => each.from <= from && each.to >= to && each.to - each.from > to - from);
  const others = parts.filter((each) => each.part.command !== add && !isInOwn(each));
  const isOfOther = others.some(({ part: { command } }) => isStrict(command) && spokenOf(command, others) === "wholly");
  const turns = marks.some((here, place) => !isOwn(place) && here.some((mark) => !mayStand.has(mark)));
  if (isOfOther || turns) return undefined;
  const isLeft = (place: number): boolean => !isOwn(place) && !isSmall(place);
  const places = tokens.map((_, place) => place).filter(isLeft);
  const left = places.length > 0 ? [spelling(tokens.slice(places[0], (places.at(-1) ?? 0) + 1))] : [];
  const isOf = own.some(({ part }) => part.role === "noun" || part.isName);
  // "Add a note on Nova Labs": of it, not it.
  const lead = directions.get(tokens.at(-1)?.key ?? "");
  if (isBefore && lead !== undefined && lead !== "to" && lead !== "for") return undefined;
  // "Is Nova Labs a new customer" asks.
  if (isBefore && asking.test(tokens[0]?.key ?? "")) return undefined;
  const keys = tokens.map(({ key }) => key).join(" ");
  return left.length === 0 || (isBefore && isOf && coming.test(keys) && !going.test(keys)) ? left : undefined;
}
const asking = /^(?:is|are|was|were|has|have|did|does|do|e|ha|hanno|sono)$/;
/** From where somebody comes who is new; */
const coming =
  /(?:^| )(?:from|via|through|at|off|da|dal|dalla|dallo|dall'|tramite|arriv\w+|entrat\w+|acquisit\w+|trovat\w+|conosciut\w+|incontrat\w+|came|comes|coming|met|found|won|vint\w+|fresh|appena)(?= |$)/;
/** and what is said of somebody who is not, or no more. */
const going =
  /(?:^| )(?:lost|losing|left|leaving|gone|wrong|old|former|complain\w*|pers[oaie]|perdut\w+|uscit\w+|lascia\w*|vecchi\w+|sbagliat\w+)(?= |$)/;
const mayStand: ReadonlySet<string> = new Set([...harmlessToRead, "past", "and"]);

/** "Set up …", "new client": by a verb that adds, or what it is added as. A "client" alone says no such thing. */
const saysAdding = (said: string, add: Spoken, lexicon: Lexicon): boolean => {
  const tokens = tokensOf(said);
  return lexicon
    .partsIn(tokens)
    .some(
      ({ from, part }) =>
        part.command === add &&
        (part.isName ||
          (part.role === "noun" &&
            (!client.test(tokens[from]?.key ?? "") || tokens.some(({ key }) => anew.test(key)))) ||
          (part.role === "verb" && adding.test(tokens[from]?.key ?? ""))),
    );
};
const client = /^(?:clients?|customers?|client[ei])$/;
const anew = /^(?:new|nuov[oaie]|another|altr[oa]|un'altr[oa])$/;
const adding = /^(?:add|create|register|set|enter|sign|include|aggiung|inser|crea|registr|censi|caric|mett)/;

/** "Set", "Nuovo": where it stands first it has a capital anyhow. */
const isOwnWord = (add: Spoken, lexicon: Lexicon, key: string): boolean =>
  lexicon.partsIn(tokensOf(key)).some(({ part }) => part.command === add) || lexicon.knows(key);

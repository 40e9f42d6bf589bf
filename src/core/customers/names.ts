import { fold, wordsOf } from "../fold";
import type { Customer } from "./customer";
import { plainVowels } from "./umlauts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What follows a company's name to say what kind of company it is, without full stops. */
const legalForms = list(
  "spa srl srls sas snc sapa scarl scrl gmbh mbh ag kg kgaa ohg ug ltd limited llc llp lp plc inc incorporated " +
    "corp corporation sa sarl eurl bv nv ab as asa aps oy oyj se sl slu sro doo",
);
/** What may stand among legal forms: `GmbH & Co. KG`, `S.a.s. & C.`. */
const companions = list("co c cie");
const articles = list("il lo la l i gli le the");
const joining = list("e ed and und et");

/** Letters with full stops between them and no spaces: `s.p.a`. */
const dotted = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
/** A web address, or the domain alone, whatever brackets or quotes are around it. */
const address =
  /^[^\p{L}\p{N}]*(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.)+\p{L}[\p{L}\p{N}-]+)\.?(?::\d+)?(?:[/?#].*|[^\p{L}\p{N}]*)$/u;

/**
 * What a customer is called, in the one spelling in which names are compared: `Il Müller & Söhne, S.p.A.` and `mueller
 * und soehne SpA` have the same key. Case, accents, umlauts written out inside a word, unseen marks, punctuation,
 * articles before it, words that join, and full stops in legal forms do not count; of a web address its domain does.
 * Empty when there is neither letter nor digit.
 */
export function nameKey(text: string): string {
  const folded = fold(text);
  return domainIn(folded) ?? wordsOfName(folded).join(" ");
}

/** Every key under which a customer is found: its tenant id, name, domain and alias, and what people shorten them to. */
export const nameKeysOf = (customer: Customer): string[] => different([...fullKeys(customer), ...shortKeys(customer)]);

/** Whether words are a customer's tenant id, whole name, domain or alias, and not just what it is shortened to. */
export const isCalledInFull = (customer: Customer, words: string): boolean =>
  fullKeys(customer).includes(nameKey(words));

/**
 * The words of what somebody looks for: articles before it, joining words and legal forms after the first word are left
 * out where others remain, and all but the domain of a web address.
 */
export function wordsSought(text: string): string[] {
  const folded = fold(text);
  const domain = domainIn(folded);
  if (domain !== undefined) return wordsOf(domain);
  const words = withoutArticles(wordsOf(folded.replace(dotted, (letters) => formIn(letters) ?? letters)));
  const telling = words.filter((word, at) => at === 0 || !(legalForms.has(word) || joins(word, at, words)));
  return telling.length < words.length ? telling : withoutArticles(wordsOf(folded));
}

/** Whether two names are the same, but for legal forms. */
export function isCalledSame(one: string, other: string): boolean {
  const words = wordsSought(one).join(" ");
  return words !== "" && words === wordsSought(other).join(" ");
}

/** Whether all words of the shorter name are in the longer one, but for legal forms. */
export function shareWords(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsSought(a), wordsSought(b)].sort((x, y) => x.length - y.length);
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

/** Whether that may be what the customer is called: all words of the shorter name are in the longer one. */
export const mayBeCalled = ({ name, alias = "" }: Customer, called: string): boolean =>
  [name, alias].some((own) => shareWords(own, called));

/** Whether that says nothing else than what the customer is called: another spelling of it, or a part. */
export function isCalledNoOther(customer: Customer, called: string): boolean {
  const words = wordsSought(called);
  const isPartOf = (own: string): boolean => words.every((word) => wordsSought(own).includes(word));
  const isPart = words.length > 0 && [customer.name, customer.alias ?? ""].some(isPartOf);
  return (
    isPart ||
    nameKeysOf(customer)
      .map(withoutSpaces)
      .includes(withoutSpaces(nameKey(called)))
  );
}

const withoutSpaces = (key: string): string => key.replaceAll(" ", "");

const different = (keys: string[]): string[] => [...new Set(keys)].filter((key) => key !== "");

const fullKeys = ({ id, tenantId = "", name, domain, alias = "" }: Customer): string[] =>
  [id, tenantId, name, domain, alias].map(nameKey);

/** A name without its legal form, and the first label of a domain. */
function shortKeys({ name, domain }: Customer): string[] {
  const words = wordsOfName(fold(name));
  const shorter = words.flatMap((_, at) => (isFormFrom(words, at) ? [words.slice(0, at).join(" ")] : []));
  return [...shorter, nameKey(nameKey(domain).split(".")[0] ?? "")];
}

/** Whether a legal form stands here, and what follows is part of it: `GmbH & Co. KG`, `S.n.c. di Mario Rossi`. */
function isFormFrom(words: readonly string[], at: number): boolean {
  const [form = "", ...rest] = words.slice(at);
  if (at === 0 || !legalForms.has(form)) return false;
  return rest[0] === "di" || rest.every((word) => legalForms.has(word) || companions.has(word));
}

const domainIn = (folded: string): string | undefined => (folded.includes(" ") ? undefined : address.exec(folded)?.[1]);

function wordsOfName(folded: string): string[] {
  const words = wordsOf(folded.replace(dotted, withoutFullStops));
  const spelled = words.filter((word, at) => !joins(word, at, words)).map(plainVowels);
  return lettersTogether(withoutArticles(spelled));
}

const withoutFullStops = (letters: string): string => letters.replaceAll(".", "");

/** Whether a word says only what kind of company something is: "S.p.A.", "GmbH". */
export const isLegalForm = (word: string): boolean => legalForms.has(withoutFullStops(fold(word)));

/** "Quinto S.r.l.": a name that is written whole. */
export const endsWithForm = (name: string): boolean => {
  const [last = "", ...others] = name.trim().split(/\s+/).reverse();
  return others.length > 0 && isLegalForm(last);
};

/** The legal form that letters with full stops are, if they are no initials. */
function formIn(letters: string): string | undefined {
  const form = withoutFullStops(letters);
  return legalForms.has(form) ? form : undefined;
}

const joins = (word: string, at: number, { length }: readonly string[]): boolean =>
  joining.has(word) && at > 0 && at < length - 1;

/** The words after articles; of nothing but articles, the last. */
const withoutArticles = (words: string[]): string[] => words.slice(words.findIndex((word) => !articles.has(word)));

/** Letters one after the other are one word, however they were set apart: `S. p. A.`, `H & M`. */
const lettersTogether = (words: readonly string[]): string[] =>
  words
    .join(" ")
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, "")
    .split(" ")
    .filter((word) => word !== "");

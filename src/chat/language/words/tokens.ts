import { fold } from "../../../core/fold";
import { withoutUnseen } from "../../../core/invitations/address";
import chatSpellings from "./chat-spellings.json";

/** One word of what a person typed. */
export interface Token {
  /** As typed, without the quotes around it. */
  raw: string;
  /** Folded, without punctuation at its ends; empty for an emoji or a dash. */
  key: string;
  /** Inside quotes: part of a name, never a polite or a small word. */
  quoted: boolean;
  /** `key` is what was meant by a slip of the fingers, not what was typed. */
  slipped?: true;
  /** It follows the previous token without a space: `Aquila` in `L’Aquila`. */
  glued: boolean;
  /** What was typed right behind it, where that is no part of `raw`. */
  closing?: string;
}

const elided = /^(?:l|d|un|dell|all|dall|nell|sull|quell)['’ʼ](?=\p{L})/iu;

/** Whether all of a text stands in quotes: somebody's words, or those of a card, told and not said. */
export const isQuotation = (text: string): boolean => {
  const whole = withoutUnseen(text).trim();
  return unquoted(whole) !== whole;
};

/** The words of a text, in time proportional to its length. Quotes around all of it do not count. */
export function tokensOf(text: string): Token[] {
  const pieces: Piece[] = [];
  for (const word of unquoted(withoutUnseen(text)).split(/\s+/)) {
    if (word === "") continue;
    const [head] = elided.exec(word) ?? [];
    if (head) pieces.push({ raw: head, glued: false }, { raw: word.slice(head.length), glued: true });
    else pieces.push({ raw: word, glued: false });
  }
  return stripQuotes(pieces).map(tokenOf);
}

/** What the tokens say, as typed: one space between words, no punctuation at the end. */
export function spelling(tokens: readonly Token[]): string {
  const text = tokens.reduce((sofar, token) => sofar + (token.glued || sofar === "" ? "" : " ") + token.raw, "");
  return tokens.at(-1)?.quoted ? text : withoutClosing(text);
}

/** The words of a name as if they stood in quotes, without the signs behind it. */
export const withQuoted = (tokens: readonly Token[], { from, to }: { from: number; to: number }): Token[] =>
  tokens.map((token, place) => {
    if (place < from || place >= to) return token;
    const raw = place === to - 1 ? spelling([token]) : token.raw;
    return { ...token, raw, quoted: true, closing: token.raw.slice(raw.length) };
  });

/** "Tailspin's removal" is of Tailspin, "Northwind Traders' customers" are of Northwind Traders. */
export const withoutOwner = (text: string): string =>
  text.replace(/(?:['’]s|s['’])[.,;:!?]*$/iu, (ending) => (/^s/i.test(ending) ? "s" : ""));

/** "Tailspin's", "Traders'": whose something is. */
export const saysWhose = ({ raw }: Pick<Token, "raw">): boolean => /['’]s?$/u.test(raw);

interface Piece {
  raw: string;
  glued: boolean;
  quoted?: boolean;
}

function tokenOf({ raw, glued, quoted = false }: Piece): Token {
  const key = keyOf(fold(raw));
  // Two letters in capitals are initials.
  const isInitials = key.length < 3 && /\p{Lu}$/u.test(raw);
  return { raw, key: quoted || isInitials ? key : (spelledOut.get(key) ?? key), quoted, glued };
}

/** "Nn", "pls": in chats some words are written in fewer letters. */
const spelledOut: ReadonlyMap<string, string> = new Map(Object.entries(chatSpellings));

function keyOf(folded: string): string {
  if (isPlain.test(folded)) return folded;
  const plain = folded.replace(/\p{Pd}/gu, "-").replace(/[ʼ`´]/g, "'");
  return elisions.has(plain) || joins.has(plain) ? plain : edgesTrimmed(plain);
}

const elisions = new Set(["l'", "d'", "un'", "dell'", "all'", "dall'", "nell'", "sull'", "quell'"]);
/** Signs that stand for "and". */
const joins = new Set(["&", "+"]);
const wordCharacter = /[\p{L}\p{N}]/u;

/** Most words are this simple: nothing has to be trimmed. */
const isPlain = /^[a-z0-9]+$/;

function edgesTrimmed(text: string): string {
  const characters = Array.from(text);
  const first = characters.findIndex((character) => wordCharacter.test(character));
  const last = characters.findLastIndex((character) => wordCharacter.test(character));
  return first < 0 ? "" : characters.slice(first, last + 1).join("");
}

const abbreviation = /^(?:(?:\p{L}{1,3}\.)+|ltd\.|inc\.|corp\.|bros\.|comp\.)$/iu;

/** A link keeps every byte; an abbreviation such as `S.p.A.` keeps its full stop. */
function withoutClosing(text: string): string {
  const last = text.slice(text.lastIndexOf(" ") + 1);
  if (last.includes("://")) return text;
  let end = text.length;
  while (end > 0 && "?!,;:… ".includes(text.charAt(end - 1))) end -= 1;
  const rest = text.slice(0, end);
  if (!rest.endsWith(".") || abbreviation.test(rest.slice(rest.lastIndexOf(" ") + 1))) return rest;
  while (end > 0 && "?!,;:….".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const kinds = ['"“”„‟«»‹›″', "'‘’‚‛`"];
const anyQuote = new RegExp(`[${kinds.join("")}]`, "u");
const kindAt = (text: string, at: number): string | undefined =>
  kinds.find((kind) => at >= 0 && at < text.length && kind.includes(text.charAt(at)));

/** Where the closing quote of this piece stands, leaving out punctuation after it. */
function closingAt(text: string): number {
  let at = text.length - 1;
  while (at > 0 && ".,;:!?…)".includes(text.charAt(at))) at -= 1;
  return at;
}

function unquoted(text: string): string {
  const whole = text.trim();
  if (!anyQuote.test(whole)) return whole;
  const kind = kindAt(whole, 0);
  const end = closingAt(whole);
  if (!kind || end < 2 || kindAt(whole, end) !== kind) return whole;
  const inside = whole.slice(1, end);
  return Array.from(inside).some((character) => kind.includes(character)) ? whole : inside;
}

/** Takes away quotes that come in pairs, around a word or around several; an apostrophe alone stays. */
function stripQuotes(pieces: Piece[]): Piece[] {
  if (!pieces.some(({ raw }) => anyQuote.test(raw))) return pieces;
  const lastClosing = kinds.map((kind) => pieces.findLastIndex(({ raw }) => kindAt(raw, closingAt(raw)) === kind));
  const stripped: Piece[] = [];
  let open: string | undefined;
  for (const [index, piece] of pieces.entries()) {
    let { raw } = piece;
    let start = 0;
    const kind = kindAt(raw, 0);
    if (!open && kind && closes(kind, raw, index, lastClosing)) {
      open = kind;
      start = 1;
    }
    const quoted = open !== undefined;
    const end = closingAt(raw);
    if (open && end >= start && kindAt(raw, end) === open && !(start === 1 && end === 0)) {
      raw = raw.slice(0, end) + raw.slice(end + 1);
      open = undefined;
    }
    stripped.push({ raw: raw.slice(start), glued: piece.glued, quoted });
  }
  return stripped.filter(({ raw }) => raw !== "");
}

function closes(kind: string, raw: string, index: number, lastClosing: readonly number[]): boolean {
  const last = lastClosing[kinds.indexOf(kind)] ?? -1;
  return last > index || (last === index && closingAt(raw) > 0);
}

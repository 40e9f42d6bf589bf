import type { Cue } from "./cues";
import { type Piece, piecesOf } from "./pieces";
import { isCode, isPlace, isPlaceholder, isSecretAt, isSecretive } from "./strength";
import { polite, small, states, things } from "./words";

/** How what stands before a value leads to it. `plainly`: a sign says that a value follows; `said`: a verb does. */
export type Lead = "plainly" | "said" | "weakly";

const mostPieces = 9;
/** So far a secret may stand from what leads to it. */
const nearest = 5;

/** Whether a secret stands at the beginning of a text that follows what leads to it. */
export function beginsWithSecret(text: string, lead: Lead, cue: Pick<Cue, "kind">): boolean {
  const [line = "", ...later] = text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const pieces = piecesOf(line, mostPieces);
  const [first, second] = pieces;
  if (!first || (isPlaceholder(first.raw.replace(/[.,;!?…]+$/u, "")) && pieces.length === 1)) return false;
  if (isQuotedSecret(line, first)) return true;
  if (isCode(first, second)) return true;
  if (beforeBreak(pieces).some((_, at) => at < nearest && isSecretAt(pieces, at) && !isSent(pieces.slice(0, at), cue)))
    return true;
  if (pieces.every(({ word }) => isPlace(word)) && later.length > 0)
    return beginsWithSecret(later.join("\n"), lead, cue);
  if (lead === "weakly") return false;
  return (cue.kind === "both" && isPair(pieces)) || isPlainSecret(pieces, lead);
}

/** "Login: ask Marco24" says to whom to go. */
const isSent = (before: readonly Piece[], { kind }: Pick<Cue, "kind">): boolean =>
  kind === "faint" && before.some(({ key }) => states.has(key));

/** What stands in quotes, unless a word is quoted that says something of a secret. */
function isQuotedSecret(line: string, first: Piece): boolean {
  const [, quoted = ""] = /^["'`]([^"'`\n]{3,60})["'`]/u.exec(line) ?? [];
  const words = quoted.split(/\s+/u);
  return first.raw !== "" && quoted !== "" && !isPlaceholder(quoted) && !isSentence(words);
}

/** Words of talk alone, or with one that belongs to any sentence. */
const isSentence = (words: readonly string[]): boolean =>
  words.every(isOfSentence) || words.some((word) => piecesOf(word, 1).some(({ key }) => small.has(key)));

const isOfSentence = (word: string): boolean => piecesOf(word, 1).some(({ key }) => small.has(key) || states.has(key));

/** The pieces of the first sentence. */
function beforeBreak(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ closes, word }) => closes && !isSecretive(word));
  return end < 0 ? pieces : pieces.slice(0, end + 1);
}

/** "admin / segreta", "admin e segreta": a name and what goes with it. */
function isPair([first, between, last, ...others]: readonly Piece[]): boolean {
  if (!first || small.has(first.key) || states.has(first.key)) return false;
  if (!between)
    return /^[^\s/:|]{2,}[/:|][^\s/:|]{3,}$/u.test(first.word) && !isPlace(first.word) && !isTalkPair(first.word);
  const joins = ["/", "|", ":", "-", "e", "and", "+", "&"].includes(between.raw) || (first.pauses && !last);
  const second = first.pauses && !last ? between : last;
  return joins && second !== undefined && others.length <= 1 && !small.has(second.key) && !isOfTalk(second);
}

const isTalkPair = (word: string): boolean =>
  word.split(/[/:|]/u).some((part) => isOfSentence(part) || things.has(part.toLowerCase()));

const isOfTalk = ({ key }: Piece): boolean => states.has(key) || things.has(key);

/** Words like any other: a single one, or several none of which makes a sentence of them. */
function isPlainSecret(pieces: readonly Piece[], lead: Lead): boolean {
  const head = headOf(pieces);
  const [first] = head;
  if (!first || head.length === mostPieces || head.some(({ key, word }) => small.has(key) || isPlace(word)))
    return false;
  if (head.length === 1) return first.word.length >= shortest[lead] && !isSaidOfIt(first, lead);
  const said = head.filter(isOfTalk).length;
  return head.length >= wholePhrase ? said <= 1 : said === 0 && !isSaidOfIt(first, lead);
}

const shortest: Readonly<Record<Lead, number>> = { plainly: 2, said: 3, weakly: 4 };
/** So many words are a phrase to remember, whatever one of them says. */
const wholePhrase = 4;

/** Without what is said politely behind it, and what follows a comma. */
function headOf(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ pauses, closes }) => pauses || closes);
  const head = end < 0 ? pieces : pieces.slice(0, end + 1);
  const joined = head.findIndex(({ raw }, at) => at === 1 && /^(?:[/|&+]|e|and|con|with)$/u.test(raw));
  const whole = joined < 0 || !things.has(head[joined + 1]?.key ?? "") ? head : head.slice(0, joined);
  const kept = whole.findLastIndex(({ key, word }) => !polite.has(key) && /[\p{L}\p{N}]/u.test(word));
  return whole.slice(0, kept + 1);
}

/** What a secret is, may be, or has been done to it. */
function isSaidOfIt({ key, word }: Piece, lead: Lead): boolean {
  if (/'s$/u.test(word)) return true;
  if (states.has(key)) return !/^[Ss]egret[aoe]$|^Secret$/u.test(word) || word === word.toLowerCase();
  if (lead === "plainly" || /^\p{Lu}/u.test(word)) return false;
  return isAdjective(key);
}

/** What ends as a word that says how something is, or what was done with it. */
export const isAdjective = (key: string): boolean => adjective.some((ending) => ending.test(key));
const adjective = [
  /..(?:ed|ing|able|ible|ary|ory|ive|less|ful|ous)$/u,
  /....(?:at|ut|it|ent|ant|bil|iv|os|ess|issim|ott|ost)[oaei]$/u,
  /...(?:abile|ibile|mente|ando|endo)$/u,
];

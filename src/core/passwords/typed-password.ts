import { isSecretBefore } from "./before";
import { type Cue, cuesIn } from "./cues";
import { hasPair } from "./pairs";
import { type Piece, piecesOf } from "./pieces";
import { plainText } from "./plain-text";
import { tellsSecret, tellsSecretInField } from "./sentences";
import { isCode, isPlace, isSecretAt, isSecretive } from "./strength";
import { beginsWithSecret, type Lead } from "./values";
import {
  bearers,
  copulas,
  givenKinds,
  into,
  kinds,
  legalForms,
  ought,
  owners,
  polite,
  resetting,
  setting,
  small,
  states,
  takingUp,
  things,
} from "./words";

/** Whether a text holds a password that somebody typed, or another secret to sign in with; not one that is only about them. */
export function carriesPassword(typed: string): boolean {
  const text = plainText(typed);
  if (hasPair(text) || tellsSecret(text)) return true;
  let named = 0;
  for (const cue of cuesIn(text)) {
    named += 1;
    if (named > mostNamed || isSecretBehind(text, cue) || isSecretBefore(text, cue)) return true;
  }
  return false;
}

/** The same for what is typed into a form: in a field for something else, less is said of passwords. */
export const carriesPasswordInField = (typed: string): boolean =>
  carriesPassword(typed) || tellsSecretInField(plainText(typed));

/** A text that names secrets more often is taken for one that holds them: each takes a part of a millisecond to look at. */
const mostNamed = 200;

/** As much of a text is looked at behind the name of a secret, and before it. */
const farthest = 240;
const mostBetween = 8;

/** A sign that says that a value follows. */
const sign = /^\s*(?::=|=+>|-+>|=+|[→➜⇒⟶➡:：]|>(?=\S))[\s:=>]*/u;
const closing = /^(?:["'`)\]}*_~]|<\/?\p{L}+>)+/u;

/** Whether the value follows the name of a secret, at once or after words that say whose and which it is. */
function isSecretBehind(text: string, cue: Cue): boolean {
  const behind = text.slice(cue.to, cue.to + farthest);
  if (/^'s\s/u.test(behind)) return beginsWithSecret(behind.slice(2), "weakly", cue);
  const rest = behind.replace(closing, "");
  const lead = leadFor(text, cue);
  const marked = sign.exec(rest);
  if (marked) return beginsWithSecret(rest.slice(marked[0].length), lead("plainly"), cue);
  if (/^\s*\(?\s*(?:s|es)?\)?\s*:/u.test(rest))
    return beginsWithSecret(rest.slice(rest.indexOf(":") + 1), lead("plainly"), cue);
  if (cue.kind !== "faint" && /^[ \t]*[.…!]*[ \t]*\n/u.test(rest)) return isOnNextLine(text, rest, cue);
  const line = rest.split("\n", 1)[0] ?? "";
  const pieces = piecesOf(line, mostBetween + 4);
  const before = piecesBefore(text, cue).at(-1);
  if (isCompany(pieces) || (cue.kind === "faint" && bearers.has(before?.key ?? ""))) return false;
  return isLoneName(pieces, before) || isBehindWords(line, pieces, cue, lead);
}

/** What is said of a reset, or asked about, has no value in plain words behind it. */
const leadFor =
  (text: string, cue: Cue) =>
  (lead: Lead): Lead => {
    return piecesBefore(text, cue).some(({ key }) => resetting.has(key)) ? "weakly" : lead;
  };

const piecesBefore = (text: string, { from }: Cue): Piece[] =>
  piecesOf(text.slice(Math.max(0, from - 60), from), 60).slice(-5);

/** "Password S.r.l." is called so. */
const isCompany = ([first]: readonly Piece[]): boolean =>
  first !== undefined && legalForms.has(first.key.replace(/[^a-z]/gu, ""));

function isOnNextLine(text: string, rest: string, cue: Cue): boolean {
  const next = rest.split("\n").find((line, at) => at > 0 && line.trim() !== "") ?? "";
  const words = piecesOf(next, 3);
  const before = text.slice(text.lastIndexOf("\n", cue.from) + 1, cue.from);
  const isHeading = !piecesOf(before, 6).some(({ key }) => resetting.has(key) || setting.has(key));
  const isLone = words.length === 1 && words.every(({ key }) => !things.has(key) && !states.has(key));
  return beginsWithSecret(next, isHeading && isLone ? "plainly" : "weakly", cue);
}

/** Goes along the words behind the name of a secret, up to what leads to its value, or to what looks like one. */
function isBehindWords(line: string, pieces: readonly Piece[], cue: Cue, lead: (lead: Lead) => Lead): boolean {
  let [isPlain, isOver] = [true, false];
  for (const [at, piece] of pieces.entries()) {
    const previous = pieces[at - 1];
    if (at >= mostBetween) return false;
    if (previous?.closes && !takingUp.has(piece.spelled) && at > 1) return false;
    const how: Lead = isPlain ? lead("plainly") : "weakly";
    const led = leadIn(line, piece, previous);
    if (led !== undefined) {
      if (cue.kind === "faint" && !pieces.slice(0, led.isApart ? at : at + 1).every(isWhose))
        return cue.key === "pass" && pieces.slice(0, at).every(isOfWhat) && beginsWithSecret(led.rest, "weakly", cue);
      if (led.isSign) return beginsWithSecret(led.rest, how, cue);
      const said = cue.kind === "faint" || !isPlain ? "weakly" : "said";
      if (beginsWithSecret(led.rest, said, cue)) return true;
      isOver = true;
    }
    if (into.has(piece.key) && cue.kind !== "faint" && beginsWithSecret(nextWords(line, piece), "weakly", cue))
      return true;
    if (isValueAt(pieces, at, cue, lead("plainly") === "weakly")) return true;
    if (isOver && at > 4) return false;
    if (states.has(piece.key) && !kinds.has(piece.key)) isPlain = false;
  }
  return false;
}

/** What follows a piece that is, or ends with, something that leads to a value. */
function leadIn(
  line: string,
  piece: Piece,
  previous?: Piece,
): { rest: string; isSign: boolean; isApart: boolean } | undefined {
  const begin = piece.end - piece.raw.length;
  const marked = sign.exec(line.slice(begin));
  if (marked) return { rest: line.slice(begin + marked[0].length), isSign: true, isApart: true };
  const [, name = "", by = ""] = /^([\p{L}\d'’.()@_"*-]{1,60}?)(:=|=>|->|[:=→])(?!\/\/)/u.exec(piece.raw) ?? [];
  if (by && !isSecretive(name))
    return {
      rest: line.slice(begin + name.length + by.length),
      isSign: true,
      isApart: copulas.has(name.toLowerCase()),
    };
  if (copulas.has(piece.spelled) || (piece.key === "be" && ought.has(previous?.key ?? "")))
    return { rest: line.slice(piece.end), isSign: false, isApart: true };
  return undefined;
}

/** "Change the password to …": what it is changed to comes at once. */
const nextWords = (line: string, { end }: Piece): string => line.slice(end).trim().split(/\s+/u).slice(0, 2).join(" ");

/** A word that looks like a secret, or a number, where it may be one. */
function isValueAt(pieces: readonly Piece[], at: number, cue: Cue, isReset: boolean): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece) return false;
  const isFirst = at === 0 || (cue.key.endsWith("pin") && pieces.slice(0, at).every(isWhose));
  if (cue.kind === "faint" && !isFirst) return false;
  if (piece.isQuoted && at < 5 && cue.kind !== "faint" && !isTalk(piece)) return piece.word.length > 2;
  if (isSecretAt(pieces, at, isReset)) return true;
  const isYear = /^(?:19|20)\d\d$/u.test(piece.word);
  const stands = isFirst || (!isYear && !owners.has(pieces[at - 1]?.key ?? "") && next === undefined);
  return stands && piece.word.length > 3 && isCode(piece, next);
}

/** "The pass of the new portal is …": what it opens. */
const isOfWhat = (piece: Piece): boolean =>
  isWhose(piece) || isTalk(piece) || kinds.has(piece.key) || openings.has(piece.key);
const openings = new Set([
  "portal",
  "portale",
  "site",
  "sito",
  "admin",
  "wifi",
  "server",
  "del",
  "della",
  "dello",
  "dell",
  "per",
  "il",
  "la",
  "for",
  "the",
  "of",
  "to",
  "nuova",
  "new",
]);

const isTalk = ({ key }: Piece): boolean => small.has(key) || states.has(key) || things.has(key);

/** "My password tulip", "temporary password Abc", "pwd Segreta!": a name that stands alone where the value would. */
function isLoneName(pieces: readonly Piece[], before: Piece | undefined): boolean {
  const [kind] = pieces;
  if (kind && givenKinds.has(kind.key)) return isLoneName(pieces.slice(1), kind);
  const [first, ...others] = pieces;
  if (!first || others.length > 0 || isTalk(first) || polite.has(first.key) || isPlace(first.word)) return false;
  if (mine.has(before?.key ?? "")) return /^\p{L}{3,}$/u.test(first.word);
  if (!/^\p{Lu}/u.test(first.word)) return false;
  return /!$/u.test(first.raw) || givenKinds.has(before?.key ?? "");
}

const mine = new Set(["my", "mia", "mio", "mie"]);

const isWhose = ({ key, word }: Piece): boolean => owners.has(key) || /^\p{Lu}/u.test(word);

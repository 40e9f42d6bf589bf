import type { Cue } from "./cues";
import { type Piece, piecesOf } from "./pieces";
import { isElaborate, isPlace, isSecretive } from "./strength";
import { around, copulas, small, states, things, using } from "./words";

const farthest = 100;

/** Whether the value stands before the name of a secret: "… is my password", "usa … come password", "… (pwd)". */
export function isSecretBefore(text: string, cue: Cue): boolean {
  if (cue.kind === "faint") return false;
  const sentence = text.slice(Math.max(0, cue.from - farthest), cue.from).replace(/.*\n/su, "");
  const pieces = piecesOf(sentence, 40).slice(-9);
  while (around.has(pieces.at(-1)?.key ?? "")) pieces.pop();
  const last = pieces.at(-1);
  if (!last) return false;
  const isBracket = /[([]$/u.test(sentence.trimEnd()) || /^[-–—=←<(]+$/u.test(last.raw);
  if (isBracket) return isLoneSecret(pieces, /^[-–—=←<(]+$/u.test(last.raw) ? -2 : -1);
  if (last.pauses) return isElaborate(last.word);
  if (copulas.has(last.spelled)) return isLoneSecret(pieces, -2);
  if (last.key === "as" || last.key === "come") return isUsed(pieces);
  if (around.has(pieces.at(-2)?.key ?? "") && isSecretOf(pieces.slice(0, -2))) return true;
  const led = pieces.at(-2);
  return isSecretive(last.word) && led !== undefined && (copulas.has(led.spelled) || using.has(led.key));
}

/** "… is the portal password": what it is the password of stands between. */
const isSecretOf = (pieces: readonly Piece[]): boolean =>
  copulas.has(pieces.at(-1)?.spelled ?? "") && isLoneSecret(pieces, -2);

const isLoneSecret = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces.at(at);
  return piece !== undefined && isSecretive(piece.word);
};

/** "Use tailspin as password": what looks like a secret, or any word that makes no sentence. */
function isUsed(pieces: readonly Piece[]): boolean {
  const value = pieces.at(-2);
  if (!value || isPlace(value.word)) return false;
  if (isSecretive(value.word) || value.isQuoted || /^\d{4,}$/u.test(value.word)) return true;
  const isOrdinary = small.has(value.key) || states.has(value.key) || things.has(value.key) || using.has(value.key);
  return !isOrdinary && value.word.length > 2 && using.has(pieces.at(-3)?.key ?? "");
}

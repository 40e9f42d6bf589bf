import type { Piece } from "./pieces";
import { bearers, brands, owners, products, units } from "./words";

const address = /^(?:mailto:)?[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}$/iu;
const host = /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|www\.\S+|(?:[\p{L}\d-]{2,}\.)+\p{L}{2,}(?:\/\S*)?)$/iu;
const isOneCase = (text: string): boolean => text === text.toLowerCase() || text === text.toUpperCase();
/** Capitals in the middle make a secret of it, as nobody writes an address so. */
const isOrdinary = (text: string): boolean =>
  isOneCase(text) || text.split(/[@./-]/u).every((part) => /^\p{Lu}?\P{Lu}*$/u.test(part));

/** An address or a link, or the name of a host. */
export const isPlace = (word: string): boolean =>
  /^[a-z]+:\/\//iu.test(word) ||
  ((address.test(word) || host.test(word)) && isOrdinary(word) && !/[a-z]\d+[A-Z]/u.test(word));

/** What has letters and digits, and is known by that: products, norms, numbers of things. */
const technical = new RegExp(`^(?:${products.join("|")})[-_.]?\\d+(?:[-.]?[\\da-z]{0,6})?$`, "iu");
const measure =
  /^[+~<>≥≤]?\d+(?:[.,]\d+)?(?:st|nd|rd|th|gg|d|h|m|s|ms|min|mb|gb|tb|kb|k|x|px|bit|am|pm|°|ª|º|a|o|e|fa|mila|ore|anni|mesi|giorni|days?|chars?|years?|months?|weeks?|hours?|caratteri|€|%|\+)$/iu;
const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
const clock = /^\d{1,4}(?:[-/.:T]\d{1,4})+(?:Z|am|pm)?$/iu;
const company = /^(?:\p{Lu}{1,3}&\p{Lu}{1,3}|\p{L}&\p{L}|[ce]\+\+|c#|f#|and\/or|e\/o)$/iu;
const keyboard = /qwert|werty|asdf|zxcv|1q2w|qaz|abc123/iu;
const symbol = /[!@#$%^&*+=?<>{}[\]|\\~§£€]/u;

/** Only signs that stand for a secret, or for a place where one belongs. */
export const isPlaceholder = (text: string): boolean =>
  text === "" ||
  !/[\p{L}\p{N}]/u.test(text) ||
  (/^(.)\1*$/iu.test(text) && /^[x*•.?#-]/iu.test(text)) ||
  (/^[<[{].*[>\]}]$/u.test(text) && /^[<[{]\p{L}[\p{L} _-]*[>\]}]$/u.test(text));

/** Whether a word looks like nothing but a secret, whatever stands around it. */
export function isSecretive(word: string): boolean {
  if (word.length < 4 || isPlace(word) || isKnown(word)) return false;
  const [letters, digits] = [/\p{L}/u.test(word), /\d/u.test(word)];
  if (letters && digits) return true;
  return (
    letters && (symbol.test(word.slice(0, -1)) || keyboard.test(word) || hasCapitalInside(word) || isUnsayable(word))
  );
}

const isKnown = (word: string): boolean =>
  [technical, measure, guid, clock, company].some((known) => known.test(word)) ||
  brands.has(word.toLowerCase()) ||
  (/^(?:p[a@4][s$5]{2}w[o0]rds?|#\p{L}+|@\p{L}+|\p{L}+[!?]+|[\p{L}]+\/[\p{L}]+)$/iu.test(word) && !/\d/u.test(word));

const hasCapitalInside = (word: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(word) &&
  !/^(?:Mc|Mac|De|Di|Da|Del|Della|La|Le|Lo|Van|O'|D')\p{Lu}/u.test(word) &&
  !/\p{Lu}s$/u.test(word);

/** Six letters without a vowel are no word of either language. */
const isUnsayable = (word: string): boolean => /[bcdfghjklmnpqrstvwxz]{6}/iu.test(word);

/** Letters, digits and signs, or both cases with digits: what nobody would write for a name. */
export const isElaborate = (word: string): boolean =>
  isSecretive(word) && [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(word)).length >= 3;

/** A number of four digits or more that counts nothing. */
export const isCode = ({ word }: Piece, next: Piece | undefined): boolean =>
  /^\d{3,12}$/u.test(word) && !(next && units.has(next.key));

/** What looks like a secret, unless it is whose the secret is: "of user Contoso24". */
export function isSecretAt(pieces: readonly Piece[], at: number, isReset = false): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (!piece || !isSecretive(piece.word)) return false;
  if (!before || (isElaborate(piece.word) && /[^\p{L}\p{N}_-]/u.test(piece.word))) return true;
  const isOwned = isReset || owners.has(pieces[at - 2]?.key ?? "") || before.raw.includes("'");
  return !owners.has(before.key) && !(bearers.has(before.key) && isOwned);
}

import { readableDomain } from "../enrolment/punycode";

/** An address to which an invitation can go; its domain in the one spelling in which domains are kept. */
export interface Address {
  email: string;
  domain: string;
}

/** An e-mail address in its usual form; what mail programs accept beyond that is not worth a wrong recipient. */
const address = /^[^\s\p{C}@<>()[\],;:"\\«»“”|]{1,64}@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,})$/u;
const longest = 254;
/** What stands around an address without belonging to it, `mailto:` and punctuation, is never longer. */
const decorations = 100;

const isOfOtherLetters = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** A domain with letters of other alphabets, some of which pass for Latin ones, as programs write it (`xn--…`). */
export function inAscii(domain: string): string | undefined {
  const url = `http://${domain}`;
  return isOfOtherLetters.test(domain) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Marks that nobody sees and that come along when something is copied. */
const unseen = /\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164]/gu;

/** Most texts are this simple: nothing has to be looked for. */
const isPlain = /^[\x20-\x7e]*$/;

/** Text without marks that nobody sees: they never decide what is meant. */
export const withoutUnseen = (text: string): string => (isPlain.test(text) ? text : text.replace(unseen, ""));

/**
 * The address in what a person typed into a field, as mail programs copy it: with `mailto:`, in brackets with a name
 * before it, with punctuation behind it. Whole or not at all, never cut: what has a space in it may be one address.
 *
 * @returns `undefined` when there is none, or more than one (R170)
 */
export function parseAddress(typed: string): Address | undefined {
  const [first, ...others] = addressesIn(typed);
  if (!first?.address) return undefined;
  const { email } = first.address;
  // A link to an address shows it twice.
  if (others.length > 0)
    return others.every(({ address }) => isSameAddress(address?.email, email)) ? first.address : undefined;
  const text = withoutUnseen(typed);
  const [before, after] = [text.slice(0, first.from), text.slice(first.to)];
  const isAlone = !/[\p{L}\p{N}]/u.test(before + after);
  const isBracketed = /[<([]\s*$/u.test(before) && /^\s*[>)\]]/u.test(after);
  return isAlone || isBracketed ? first.address : undefined;
}

/** Whether two addresses are one, in whatever case they are written. */
export const isSameAddress = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** Each address once, as it is written first. */
export const eachOnce = (addresses: readonly string[]): string[] =>
  addresses.filter((address, at) => addresses.findIndex((other) => isSameAddress(other, address)) === at);

/** A piece of a text that holds an `@`: where it stands, and the address in it if it is one. */
export interface FoundAddress {
  /** Position of the piece in the text without unseen marks, and its end. */
  from: number;
  to: number;
  typed: string;
  address?: Address;
}

/** A run of signs that may belong to an address: what encloses one, or stands between two, does not. */
const piece = /[^\s<>()[\]"“”«»|,;]+/gu;

/** Every piece of a text that is, or wants to be, an address, in order; see `withoutUnseen`. */
export function addressesIn(text: string): FoundAddress[] {
  const clean = withoutUnseen(text);
  return [...clean.matchAll(piece)].flatMap(({ 0: typed, index }) => {
    if (!typed.includes("@")) return [];
    const read = readPiece(typed);
    return [{ from: index, to: index + typed.length, typed, ...(read && { address: read }) }];
  });
}

function readPiece(typed: string): Address | undefined {
  if (typed.length > longest + decorations) return undefined;
  // A curved apostrophe in a mail address is a straight one that a word processor has bent.
  const bare = typed
    .replaceAll("’", "'")
    .replace(/^['‘’`*_]+(?=\S*['‘’`*_]+[.:!?]*$)/u, "")
    .replace(/^(?:e-?mail|mail|mailto|smtp|address|indirizzo):/iu, "")
    .replace(/^mailto:/iu, "")
    .replace(/\?[^@]*$/u, "")
    .replace(/['‘’`*_]*[.:!?…'‘’`*_]*$/u, "");
  const at = bare.lastIndexOf("@");
  const email = `${bare.slice(0, at)}@${readableDomain(
    bare
      .slice(at + 1)
      .normalize("NFKC")
      .toLowerCase(),
  )}`;
  const domain = address.exec(email)?.[1];
  return domain && bare.length <= longest && !/^\.|\.\.|\.@/.test(bare) ? { email, domain } : undefined;
}

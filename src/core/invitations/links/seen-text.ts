import { latin, middleDot, partingSign } from "./look-alikes";
import { type Cut, spelledStops } from "./spelled-stops";

/** A text as a mail program sees it, and where each of its letters stands in the text that was typed. */
export interface SeenText {
  seen: string;
  /** For a place in `seen`, and for its end, the place in what was typed. */
  at(place: number): number;
}

/** What takes no room on the screen, wherever it stands: joiners, marks of direction, fillers, selectors, controls. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;

/**
 * A letter with its accents. A flag is one sign; its letters apart, or more than two, are read as letters. The dot of
 * notes is an accent for Unicode and stands behind its letter like a full stop.
 */
const letters = /(?<!\p{RI})\p{RI}{2}(?!\p{RI})|\u{1d16d}|\P{M}?(?:(?!\u{1d16d})\p{M})*/gu;

/**
 * What may be read out of a text: it without what nobody sees, wide and raised letters made plain, and, where that is
 * another, the plain Latin letters for which the rest passes, and the words between signs: a mail program ends a link at
 * a trademark or a raised number. Linear in the length.
 */
export function readingsOf(typed: string): [SeenText, ...SeenText[]] {
  const plain = readBy(typed, plainLetter);
  const asLatin = readBy(typed, (letter) =>
    isFlag.test(letter) ? letter : (partingSign(letter) ?? latin(letter.replace(unseen, ""))),
  );
  asLatin.seen = asLatin.seen.replace(bar, "l");
  const words = readBy(typed, (letter) => (isSign.test(letter) ? "|" : plainLetter(letter)));
  const others = [asLatin, words].filter(({ seen }) => seen !== plain.seen);
  return [withStops(plain), ...others.map(withStops)];
}

/** `bit.|y`: an upright stroke in a name passes for the letter that looks like it. */
const bar = /(?<=[\p{L}\p{N}|]\.?)\|(?=\.?[\p{L}\p{N}|]|[/?#:])|(?<=\.\p{L}{1,20})\|/gu;

const isSign = /^(?:(?!\p{ASCII})\p{S}|\p{No})/u;

const isFlag = /^\p{RI}{2}$/u;

const plainLetter = (letter: string): string =>
  partingSign(letter) ??
  [...letter.replace(unseen, "").normalize("NFKC")].map((each) => partingSign(each) ?? each).join("");

function readBy(typed: string, read: (letter: string) => string): SeenText {
  const places: number[] = [];
  let seen = "";
  for (const { 0: letter, index } of typed.matchAll(letters)) {
    const plain = read(letter);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(index);
    seen += plain;
  }
  places.push(typed.length);
  return { seen: seen.replace(touching, "."), at: (place) => places[place] ?? typed.length };
}

const touching = new RegExp(`(?<=\\S)${middleDot}(?=\\S)`, "gu");

/** A stop that is spelled out is one for whoever reads it. */
function withStops({ seen, at }: SeenText): SeenText {
  const cuts: Cut[] = spelledStops(seen);
  const shifts: { from: number; by: number }[] = [];
  let plain = "";
  let last = 0;
  for (const { from, to } of cuts) {
    plain += `${seen.slice(last, from)}.`;
    last = to;
    shifts.push({ from: plain.length - 1, by: to - plain.length });
  }
  plain += seen.slice(last);
  return { seen: plain, at: (place) => at(place + (shifts.findLast(({ from }) => from < place)?.by ?? 0)) };
}

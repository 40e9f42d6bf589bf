const written: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe" };

/** The text with its umlauts in two letters each, `mueller` for `Müller`. */
export const writtenOut = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüø]/g, (letter) => written[letter] ?? letter);

/** Not the end of a word, as in `Blue`, nor what sounds otherwise, as in `Bauer`, `Neue` and `Quelle`. */
const inTwoLetters = /([ao]|(?<![aeoq])u)e(?=\p{L})/gu;

/**
 * A folded word with umlauts as folding leaves them, `muller` for `mueller`. Words of other languages are changed as well
 * (`manuel`): fit for comparing, not for showing.
 */
export const plainVowels = (word: string): string => (/\d/.test(word) ? word : word.replace(inTwoLetters, "$1"));

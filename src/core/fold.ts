/** Letters that decomposition leaves alone, and signs that people type in more than one way. */
const plain: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  "’": "'",
  "‘": "'",
  "‛": "'",
  ʼ: "'",
  ʻ: "'",
  ʹ: "'",
  "′": "'",
  "–": "-",
  "—": "-",
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "gu");

/** Most words are this simple: nothing has to be looked for. */
const isPlain = /^(?! )(?:[\x21-\x7e]| (?! |$))*$/;

/**
 * Text as it is compared and sorted: without accents, case, unseen marks, control characters and surplus spaces, so that
 * `Caffè  Città Alta` and `caffe citta alta` are the same.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

/** The folded words of a text: its runs of letters and digits, e.g. `adventure-works.example` has three. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

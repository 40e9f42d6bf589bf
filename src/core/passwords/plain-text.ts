import { latin } from "../invitations/links/look-alikes";

/** Marks of a text that end a line, and those that only change its look. */
const blocks = /<\/?(?:p|div|br|ul|ol|li|tr|table|blockquote|quoted|pre|h[1-6])\b[^<>]*>/giu;
const looks = /<\/?(?:b|i|u|s|em|strong|span|font|code|strike|del|ins|at|a|sub|sup|mark)(?:\s[^<>]*)?>/giu;
const cells = /<(\/?)t[dh](?:\s[^<>]*)?>/giu;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const marksAround = /(?<![\p{L}\p{N}])[*_~`]{1,3}(?=[\p{L}])|(?<=[\p{L}:=])[*_~`]{1,3}(?![\p{L}\p{N}*_~`])/gu;

/** Most texts are this simple: they are read as they are. */
const isPlain = /^[a-z\d .,:;!?@/+=%()&#$"-]*$/i;

/** A text as it is read: in one form of its letters, without tags, marks of emphasis and signs that nobody sees. */
export const plainText = (text: string): string => (isPlain.test(text) ? text : asRead(text));

const asRead = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(blocks, "\n")
    .replace(cells, (_tag, closes: string) => (closes ? " " : " | "))
    .replace(looks, "")
    .replace(unseen, "")
    .replace(/[‘’ʼ´]/gu, "'")
    .replace(/[“”„«»‟]/gu, '"')
    .replace(/(?<![\p{L}'])(e)'(?=\s)/giu, "$1\u0300")
    .replace(marksAround, "")
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, "\n")
    .normalize("NFC");

/** A word in the letters for which its letters pass. */
export const inLatin = (word: string): string => (/^[\x20-\x7e]*$/.test(word) ? word : latin(word));

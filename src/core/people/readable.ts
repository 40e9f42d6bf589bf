/**
 * Signs that nobody reads and that change what stands beside them: controls but tab and line ends, halves of letters,
 * marks that turn the direction of reading, and numbers that are no letters. Some databases refuse them, some alter
 * them; on a page they make one text look like another.
 */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/** Most texts are this simple: nothing has to be looked for. */
const isPlain = /^[\x20-\x7e]*$/;

/** The text without signs that nobody reads. */
export const readable = (text: string): string => (isPlain.test(text) ? text : text.replace(unreadable, ""));

/** A name on one line, of at most so many letters. */
export const nameOf = (text: string, most: number): string =>
  readable(text.replace(/\s+/gu, " ").trim().slice(0, most)).trim();

/** Whether it is one line on which everything can be read: an id, or a name in a setting. */
export const isReadableLine = (text: string): boolean =>
  isPlain.test(text) || (!/[\p{Cc}\u2028\u2029]/u.test(text) && readable(text) === text);

/** Whether a word has a capital for a name; where all of a line stands in capitals, they tell nothing. */
export const isCapital = (raw: string, text: string): boolean =>
  /^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]/u.test(raw) && /\p{Ll}/u.test(text);
/** Whether a word is a number. */
export const isNumber = (raw: string): boolean => /^\P{L}*\p{N}\P{L}*$/u.test(raw);

/** Whether a word is a domain, or the id of a tenant. */
export const isDomainOrId = (raw: string): boolean =>
  /^[^@]*\p{L}[\d-]*\.\p{L}{2,}[.,;:)]?$/u.test(raw) ||
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[.,;:)]?$/iu.test(raw);

/** A word without what stands around it in a list. */
export const bare = (raw: string): string => raw.replace(/[,;:)]+$/u, "").replace(/^\(/u, "");

/** Whole sentences in one line, those that are empty left out. */
export const sentences = (text: string): string => text.replace(/\s+/gu, " ").trim();

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Text of a person, or of several lines, as one block per line: a card shows no empty lines. */
export const linesOf = (text: string): { text: string }[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line }));

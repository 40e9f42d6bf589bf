/** A line of a file: its number, and what stands in its cells. */
export interface Line {
  line: number;
  cells: readonly string[];
}

/** A file that somebody handed in, which is read once. */
export interface HandedList {
  name: string;
  /** What came with it and is not answered: words, names of files. */
  beside?: readonly string[];
  /** @throws {UnreadableList} when it cannot be had, or is no list */
  lines(): AsyncIterable<Line>;
}

/** Why a file cannot be read as a list of customers. */
export type Unreadable = "unreachable" | "too-large" | "empty" | "no-heading" | "broken" | "unclosed" | "elsewhere";

export class UnreadableList extends Error {
  /** @param line in which a quotation mark opens that is never closed */
  constructor(
    readonly why: Unreadable,
    readonly line = 0,
  ) {
    super(`the list cannot be read: ${why}`);
  }
}

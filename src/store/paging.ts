/** A place in an ordered list and the way to go from it; travels through cards as an opaque text. */
export interface Mark {
  way: "next" | "previous";
  /** Sort key of the row that the page is next to. */
  key: string[];
  /** Place of that row in the whole list, from 1. */
  position: number;
  /** What was counted on the first page of a search. */
  counted?: Counted;
}

export interface Counted {
  total: number;
  /** There are more, not counted. */
  more: boolean;
}

export interface Page<Row> {
  rows: Row[];
  /** Place of the first row in the whole list, from 1; 0 when there is none. */
  from: number;
  next?: Omit<Mark, "counted">;
  previous?: Omit<Mark, "counted">;
}

/** Reads at most `limit` rows after `key` (or before it, nearest first), or from the beginning. */
export type Fetch<Row> = (way: Mark["way"], key: string[] | undefined, limit: number) => Promise<Row[]>;

/** One page of a keyset-ordered list. When nothing is left at the mark, the first page. */
export async function readPage<Row>(
  mark: Mark | undefined,
  limit: number,
  fetch: Fetch<Row>,
  keyOf: (row: Row) => string[],
): Promise<Page<Row>> {
  const way = mark?.way ?? "next";
  const found = await fetch(way, mark?.key, limit + 1); // one more tells whether the list goes on
  if (found.length === 0 && mark) return readPage(undefined, limit, fetch, keyOf);
  const goesOn = found.length > limit;
  const rows = goesOn ? found.slice(0, limit) : found;
  if (way === "previous") rows.reverse();
  const from = firstPosition(mark, rows.length, goesOn);
  const first = rows[0];
  const last = rows.at(-1);
  const hasNext = way === "previous" || goesOn;
  const hasPrevious = way === "previous" ? goesOn : mark !== undefined;
  return {
    rows,
    from,
    ...(last && hasNext && { next: { way: "next", key: keyOf(last), position: from + rows.length - 1 } }),
    ...(first && hasPrevious && { previous: { way: "previous", key: keyOf(first), position: from } }),
  };
}

function firstPosition(mark: Mark | undefined, count: number, goesOn: boolean): number {
  if (!mark) return Math.min(1, count);
  if (mark.way === "next") return mark.position + 1;
  return goesOn ? Math.max(1, mark.position - count) : 1;
}

export const writeMark = (mark: Mark): string => {
  const { way, key, position, counted } = mark;
  const parts = [way === "next" ? 1 : 0, position, key, ...(counted ? [counted.total, counted.more ? 1 : 0] : [])];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
};

/** The mark in a cursor; `undefined` when it is none of ours, or one of a list with another key. */
export function readMark(cursor: string | undefined, keyLength: number): Mark | undefined {
  if (cursor === undefined) return undefined;
  const parts = parsed(Buffer.from(cursor, "base64url").toString());
  if (!Array.isArray(parts)) return undefined;
  const [way, position, key, total, more]: unknown[] = parts;
  if (!isCount(position) || !isKey(key) || key.length !== keyLength) return undefined;
  const counted = isCount(total) ? { counted: { total, more: more === 1 } } : {};
  return { way: way === 1 ? "next" : "previous", position, key, ...counted };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a cursor comes back from a card: anything can be in it
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isKey = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === "string" && !part.includes("\0"));

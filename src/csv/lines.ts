import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { type Line, UnreadableList } from "../core/imports/handed";

/** The largest file that is read, in bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** How workbooks of spreadsheets begin, today's and older ones. */
const workbooks = [Buffer.from("PK\u0003\u0004"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

/** A cell of a list is a name or a few tags: a quotation mark that is never closed is found out soon. */
const longestLine = 100_000;
const bytesAtOnce = 64 * 1024;
/** After so many lines, whoever else waits is answered. */
const linesBetween = 500;

/**
 * The lines of a table with commas, semicolons or tabs between its cells, in UTF-8 or UTF-16 with or without a mark, or in
 * what spreadsheets of the West write; line breaks in quotation marks belong to a cell, and empty lines are left out.
 *
 * @throws {UnreadableList} when it is too large, or no such table
 */
export async function* linesIn(file: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const bytes = await gathered(file);
  if (workbooks.some((begin) => bytes.subarray(0, begin.length).equals(begin))) throw new UnreadableList("broken");
  const encoding = encodingOf(bytes);
  const texts = Readable.from(decoded(bytes, encoding));
  const delimiter = delimiterIn(new TextDecoder(encoding).decode(bytes.subarray(0, bytesAtOnce)));
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
    info: true,
  } as const;
  let ended: Place = { lines: 0, empty_lines: 0 };
  const cast = (cell: string, { lines, empty_lines }: Place): string => {
    ended = { lines, empty_lines };
    return cell;
  };
  const records = texts.pipe(parse({ ...options, max_record_size: longestLine, cast }));
  texts.on("error", (error) => records.destroy(error));
  let count = 0;
  try {
    for await (const { record, info } of records) {
      // As the library gives them without columns of its own.
      const cells = record as string[];
      if (isNote(cells)) continue;
      if (++count % linesBetween === 0) await pause(0);
      yield { line: info.lines - breaksIn(cells), cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, ended) : error;
  } finally {
    records.destroy();
    texts.destroy();
  }
}

/** Where a cell ended: its line, and how many were empty so far. */
interface Place {
  lines: number;
  empty_lines: number;
}

/** What is wrong with a table: a quotation mark that is never closed opens behind the last cell that ended. */
function unreadable(error: CsvError, ended: Place): UnreadableList {
  const [column, lines, empty] = [Number(error.column), Number(error.lines), Number(error.empty_lines)];
  const opened = column > 0 ? ended.lines : ended.lines + 1 + empty - ended.empty_lines;
  // A line that is too long by itself has none.
  const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED" || (error.code === "CSV_MAX_RECORD_SIZE" && lines > opened);
  return isOpen ? new UnreadableList("unclosed", opened) : new UnreadableList("broken");
}

async function gathered(file: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size > mostBytes) throw new UnreadableList("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A zero further on is a sign in some cell: whoever reads its line says what is wrong with it. */
function encodingOf(bytes: Buffer): "utf-16le" | "utf-16be" | "utf-8" | "windows-1252" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Every second byte of Latin letters in UTF-16 is zero.
  if (second === 0 && first !== 0) return "utf-16le";
  if (first === 0 && second !== 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** The text in pieces, with one sign for each end of a line: the library counts two of them within a cell. */
function* decoded(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let left = "";
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    const text = left + decoder.decode(bytes.subarray(start, start + bytesAtOnce), { stream: true });
    left = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - left.length).replace(/\r\n?/g, "\n");
  }
  yield (left + decoder.decode()).replace(/\r\n?/g, "\n");
}

/** The sign that stands most often in the heading, outside quotation marks; some spreadsheets name it in a line before. */
function delimiterIn(text: string): string {
  const [first = "", second = ""] = text.split(/[\r\n]+/, 2);
  const named = /^\ufeff?sep=(.)$/i.exec(first)?.[1];
  if (named) return named;
  const heading = (first.trim() ? first : second).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: heading.split(sign).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.sign ?? ",";
}

const isNote = ([first = "", ...rest]: readonly string[]): boolean =>
  (/^sep=.?$/i.test(first) && rest.every((cell) => cell === "")) ||
  [first, ...rest].every((cell) => cell.trim() === "");

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.split("\n").length - 1), 0);

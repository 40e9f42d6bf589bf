import type { Millis } from "../../core/clock";
import type { Language } from "../../core/languages";
import type { Queries } from "../../core/ports";
import type { Reader } from "../texts/reader";

/** What it takes to make an export for somebody. */
export interface Exporting {
  store: Queries;
  reader: Reader;
  at: Millis;
}

/** A table in parts: the headings, and the cells of some rows at a time. */
export interface Table {
  headings: readonly string[];
  parts: AsyncIterable<readonly (readonly string[])[]>;
}

/** Data in parts: what is said once, and the items of one list, some at a time. */
export interface Document {
  about: Readonly<Record<string, unknown>>;
  /** What the list is called. */
  list: string;
  parts: AsyncIterable<readonly unknown[]>;
}

/** What a page offers for saving: to whom, until when, and the same for a table and for programs. */
export interface Offered {
  language: Language;
  /** IANA name. */
  timeZone: string;
  at: Millis;
  until: Millis;
  of: { kind: "customers"; organisation: string } | { kind: "history"; name: string; domain: string };
  /** How many rows. */
  total: number;
  table(): Promise<Table>;
  document(): Promise<Document>;
}

import type { Unreadable } from "./handed";
import type { ImportState } from "./import";

/** Ways to say no to a list of customers. */
export type ImportRefusal =
  /** `line`: the one in which a quotation mark opens that is never closed. */
  | { kind: "list-unreadable"; file: string; why: Unreadable; line: number }
  /** It is over, or not there yet. */
  | { kind: "import-closed"; file: string; state: ImportState }
  /** Where there are new customers, somebody says where they were before (R64, R65, R185). */
  | { kind: "origin-needed" }
  /** Somebody has said that it is ours, or a list has it again. */
  | { kind: "not-unlisted"; name: string };

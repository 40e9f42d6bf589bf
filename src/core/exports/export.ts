import type { Millis } from "../clock";
import type { CustomerId } from "../customers/customer";
import type { Language } from "../languages";
import type { PersonId } from "../people/person";

export type ExportId = string;

/** What is exported: all customers, or one customer's history. */
export type Exported = { kind: "customers" } | { kind: "history"; customer: CustomerId };

/** A person's leave to save an export from a page, for a while. It holds nothing of what is exported. */
export interface Export {
  id: ExportId;
  /** The unguessable last part of the page's address. */
  page: string;
  by: PersonId;
  of: Exported;
  /** Of whoever saves it. */
  language: Language;
  /** IANA name. */
  timeZone: string;
  until: Millis;
  revision: number;
}

/** How long the page stays open (ms). */
export const openForMs: Millis = 15 * 60 * 1000;

/** A person has one page for each thing that can be exported: asking again is not another one. */
export const exportIdOf = (by: PersonId, of: Exported): ExportId =>
  of.kind === "customers" ? `${by}:customers` : `${by}:history:${of.customer}`;

/** Whether the page of an export may still be opened. */
export const isExportOpen = ({ until }: Pick<Export, "until">, now: Millis): boolean => now < until;

import type { Reader } from "../../src/chat/texts/reader";
import type { View } from "../../src/chat/views/view";
import type { Customer } from "../../src/core/customers/customer";
import type { Language } from "../../src/core/languages";
import { cantine, now } from "../support/samples";
import { elena, everybody, marco, paula } from "../support/world";
import type { Specimen } from "./specimen";

/** Whom a set of specimens is about: another cast gives the same cards with awkward names and words. */
export interface Cast {
  customer: Customer;
  /** What people wrote: reasons, comments, paragraphs. */
  words: string;
  person: string;
  /** In which an invitation is written; Italian without it. */
  language?: Language;
}

export const usual: Cast = {
  customer: cantine,
  words: "Il cliente chiude l’attività al 31/12; accordo del 10/11 con *il titolare*, sig. D’Angelo.",
  person: marco.name,
};

/** Names by id, as lists get them. */
const people = new Map(everybody.map(({ id, name }) => [id, name]));

export const approvers = [elena.name, paula.name];

/** A page of a list as a view gets it: in the middle of 43 when it is full, else all there is. */
export const pageOf = <Item>(rows: Item[]) => ({
  page:
    rows.length === 10
      ? { rows, from: 11, total: 43, next: "mark", previous: "mark" }
      : { rows, from: Math.min(1, rows.length), total: rows.length },
  people,
  now,
});

/** Ten of the same, for a page that is full. */
export const ten = <Item>(item: Item): Item[] => Array.from({ length: 10 }, () => item);

/** Cards by their name and situation, e.g. `removals/status refused`. */
export type Cards = Record<string, (reader: Reader) => View>;

export const specimensFrom = (cards: Cards): Specimen[] =>
  Object.entries(cards).map(([name, make]) => ({ name, make }));

/** A fact about the customer of the cast. */
export const about = <Fact extends { customer?: string; customerName: string }>(
  { id, name, domain }: Customer,
  fact: Fact,
): Fact => ({
  ...fact,
  customer: id,
  customerName: name,
  ...("domain" in fact && { domain }),
  ...("email" in fact && { email: `it@${domain}` }),
});

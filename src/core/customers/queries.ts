import type { Page } from "../page";
import type { Customer, CustomerId } from "./customer";
import type { Condition } from "./facets";

/** Reads of the customers. */
export interface CustomerQueries {
  customer(id: CustomerId): Promise<Customer | undefined>;
  /**
   * Active customers, ten at a time or as asked. A search by words alone also finds those without relationship; a list
   * narrowed by that they have none is of them alone.
   */
  customers(query: CustomerQuery): Promise<CustomerPage>;
  /** Customers, removed ones included, that are called exactly this (names.ts): in full, or by a shorter name. */
  customersCalled(words: string): Promise<Customer[]>;
  /**
   * For each of these pieces of a line that is exactly what customers are called: those customers, as `customersCalled`
   * gives them. Pieces beyond the first 600 are left out.
   */
  customersMentioned(pieces: readonly string[]): Promise<ReadonlyMap<string, Customer[]>>;
  /** All customers, whatever their state, in order of their ids: those after this one, at most so many. */
  customersAfter(id: CustomerId | undefined, limit: number): Promise<Customer[]>;
  /** Whether nobody changed, behind our back, the rows by which this customer is found. */
  isFoundAsStored(customer: Customer): Promise<boolean>;
  /** Customers, but removed ones, whose name begins so, in order of name. */
  customersBeginning(words: string, limit: number): Promise<Customer[]>;
  /**
   * Customers, but removed ones or those alone, whose words are spelled almost like these: nearest first, by their words,
   * then by the whole of a name or domain, then the shorter name.
   */
  customersNear(words: string, limit: number, of?: { removed?: boolean }): Promise<Customer[]>;
}

export interface CustomerQuery {
  /**
   * Word prefixes, all of which must match a word of name, domain, alias or tags; accents, case, legal forms, and whether an
   * umlaut is written out do not count. A tenant id is searched whole.
   */
  words?: string;
  /** All of them must hold. */
  facets?: readonly Condition[];
  /** Removed customers instead of active ones. */
  removed?: true;
  /** Opaque mark from a previous page. */
  cursor?: string;
  limit: number;
}

export interface CustomerPage extends Omit<Page<Customer>, "rows"> {
  customers: Customer[];
  /** There are more than `total`: long searches, and lists of several facets, are not counted to the end. */
  more: boolean;
}

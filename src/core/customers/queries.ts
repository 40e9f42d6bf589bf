import type { Page } from "../page";
import type { Customer, CustomerId, PrivilegeState } from "./customer";

/** Reads of the customers. */
export interface CustomerQueries {
  customer(id: CustomerId): Promise<Customer | undefined>;
  /** Active customers, ten at a time or as asked. */
  customers(query: CustomerQuery): Promise<CustomerPage>;
  /** Customers, removed ones included, whose domain, tenant id, alias or whole name is exactly this (folded). */
  customersCalled(words: string): Promise<Customer[]>;
  /** Active customers whose words are spelled almost like these, nearest first. */
  customersNear(words: string, limit: number): Promise<Customer[]>;
}

export type CustomerFilter = "all" | PrivilegeState | "gap";

export interface CustomerQuery {
  /** Word prefixes, all of which must match a word of name, domain or alias; accents and case do not count. */
  words?: string;
  filter?: CustomerFilter;
  /** Search removed customers instead of active ones; only together with `words`. */
  removed?: true;
  /** Opaque mark from a previous page. */
  cursor?: string;
  limit: number;
}

export interface CustomerPage extends Omit<Page<Customer>, "rows"> {
  customers: Customer[];
  /** There are more than `total`: long searches are not counted to the end. */
  more: boolean;
}

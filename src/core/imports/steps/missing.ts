import type { Customer, CustomerId } from "../../customers/customer";
import type { Queries } from "../../ports";
import type { Import } from "../import";
import { digestOf } from "./count";

/** So many customers are read at once. */
const atOnce = 1000;

/** Missing customers that become questions at once. */
export const missingAtOnce = 1000;

/** Missing customers that are named. */
const missingNamed = 5;

/** Customers that a list does not have. */
export interface Missing {
  /** The first names of them. */
  names: string[];
  /** Of whom somebody is asked already. */
  asked: number;
  /** Of whom nobody is: all of them in a number and a digest, and the first ones. */
  count: number;
  digest: string;
  first: Customer[];
}

/** Those that a list does not have at this moment. */
export async function allMissing(queries: Queries, list: Import): Promise<Missing> {
  const missing: Missing = { names: [], asked: 0, count: 0, digest: "", first: [] };
  for await (const customer of missingFrom(queries, await namedIn(queries, list))) {
    if (missing.names.length < missingNamed) missing.names.push(customer.name);
    if (customer.unlisted) {
      missing.asked++;
      continue;
    }
    if (missing.count++ < missingAtOnce) missing.first.push(customer);
    missing.digest = digestOf(missing.digest, customer.id);
  }
  return missing;
}

/** Everything in a list by which one of our customers is in it. */
export async function namedIn(queries: Queries, list: Import): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (let place = 0; place < list.parts; place++) {
    const part = await queries.importPart(list.id, place);
    for (const each of part?.named ?? []) named.add(each);
    for (const { domain, tenantId, related } of part?.rows ?? []) {
      if (related) named.add(domain);
      if (related && tenantId) named.add(tenantId);
    }
  }
  return named;
}

/**
 * Active customers that a list does not have, in the order of their ids: a relationship by way of a provider does not
 * stand there (R67, R68). Of one that is `unlisted` somebody is asked already whether it is still ours.
 *
 * @param named `namedIn`
 */
export async function* missingFrom(
  queries: Queries,
  named: ReadonlySet<string>,
  after: CustomerId = "",
): AsyncGenerator<Customer> {
  for (let last = after; ; ) {
    const customers = await queries.customersAfter(last, atOnce);
    for (const customer of customers) {
      const { state, domain, tenantId } = customer;
      const isNamed = named.has(domain) || (tenantId !== undefined && named.has(tenantId));
      if (state === "active" && !isNamed) yield customer;
    }
    last = customers.at(-1)?.id ?? "";
    if (customers.length < atOnce) return;
  }
}

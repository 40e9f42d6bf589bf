import type { Customer, CustomerId } from "../../customers/customer";
import type { Queries } from "../../ports";
import type { Import } from "../import";
import { digestOf } from "./count";

/** So many customers are read at once. */
const atOnce = 1000;

/** Missing customers that become questions at once. */
export const missingAtOnce = 1000;

/** Customers that a list does not have: all of them in a number and a digest, and the first ones. */
export interface Missing {
  count: number;
  digest: string;
  first: Customer[];
}

/** Those that a list does not have at this moment. */
export async function allMissing(queries: Queries, list: Import): Promise<Missing> {
  const missing: Missing = { count: 0, digest: "", first: [] };
  for await (const customer of missingFrom(queries, await namedIn(queries, list))) {
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
 * Active customers that a list does not have, in the order of their ids, and of whom nobody was asked yet whether they
 * are still ours: a relationship by way of a provider does not stand there (R67, R68).
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
      const { state, domain, tenantId, unlisted } = customer;
      const isNamed = named.has(domain) || (tenantId !== undefined && named.has(tenantId));
      if (state === "active" && !isNamed && !unlisted) yield customer;
    }
    last = customers.at(-1)?.id ?? "";
    if (customers.length < atOnce) return;
  }
}

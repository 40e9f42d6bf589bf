import type { Customer } from "./customer";
import { isShared } from "./domain";
import type { CustomerQueries } from "./queries";

type Called = Pick<CustomerQueries, "customersCalled">;

/** The customer an address belongs to, by its domain: nobody's where the domain is one of many. */
export async function customerOfDomain(queries: Called, domain: string): Promise<Customer | undefined> {
  if (isShared(domain)) return undefined;
  const called = await queries.customersCalled(domain);
  return called.find((customer) => customer.domain === domain);
}

/** The customer with this Microsoft tenant id, in lower case. */
export async function customerOfTenant(queries: Called, tenantId: string): Promise<Customer | undefined> {
  const called = await queries.customersCalled(tenantId);
  return called.find((customer) => customer.tenantId === tenantId);
}

/** So many words are looked up in one query. */
const atOnce = 500;

/** The customers that are called exactly as each of these words says, however many words there are. */
export async function customersOfAll(
  queries: Pick<CustomerQueries, "customersMentioned">,
  words: readonly string[],
): Promise<(word: string) => readonly Customer[]> {
  const called = new Map<string, readonly Customer[]>();
  for (let start = 0; start < words.length; start += atOnce) {
    const found = await queries.customersMentioned(words.slice(start, start + atOnce));
    for (const [word, customers] of found) called.set(word, customers);
  }
  return (word) => called.get(word) ?? [];
}

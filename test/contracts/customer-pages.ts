import type { Customer } from "../../src/core/customers/customer";
import type { CustomerPage, CustomerQuery } from "../../src/core/customers/queries";
import type { TenantStore } from "../../src/core/ports";

export const ids = (page: CustomerPage): string[] => page.customers.map(({ id }) => id);

export const add = (store: TenantStore, ...customers: Customer[]) =>
  store.change(async () => ({ answer: 0, customers }));

/** All pages of a query, forth and then back again. */
export async function walk(
  store: TenantStore,
  query: CustomerQuery,
): Promise<{ forth: CustomerPage[]; back: CustomerPage[] }> {
  const forth = [await store.customers(query)];
  for (let page = forth[0]; page?.next; page = forth.at(-1))
    forth.push(await store.customers({ ...query, cursor: page.next }));
  const back = [forth.at(-1)!];
  for (let page = back[0]; page?.previous; page = back[0]) {
    back.unshift(await store.customers({ ...query, cursor: page.previous }));
  }
  return { forth, back };
}

import type { Customer } from "../../../core/customers/customer";
import { isCalledInFull } from "../../../core/customers/names";
import { wordsOf } from "../../../core/fold";
import type { Queries } from "../../../core/ports";
import type { Asked } from "./asked";

export type ResolvedCustomer =
  | { kind: "one"; customer: Customer }
  /** At most five of them, and whether there are others. */
  | { kind: "several"; customers: Customer[]; more: boolean }
  /** `near`: spelled almost like that. `removed`: the removed customer that is called that. */
  | { kind: "none"; near: Customer[]; removed?: Customer };

const shown = 5;
const shownNear = 3;

/**
 * The customer a line names: called exactly so, else by the beginnings of words, else by what its name is shortened to:
 * that may begin the names of others. One that is not removed wins over a removed one of the same name.
 *
 * @param options.includeRemoved removed customers are looked for where no other fits, as for their history; or first
 */
export async function resolveCustomer(
  queries: Queries,
  { customers, called }: Pick<Asked, "customers" | "called">,
  { includeRemoved = false }: { includeRemoved?: boolean | "first" } = {},
): Promise<ResolvedCustomer> {
  const inFull = customers.filter((customer) => isCalledInFull(customer, called));
  const present = inFull.filter(({ state }) => state !== "removed");
  const removed = inFull.filter(({ state }) => state === "removed");
  const isFormer = includeRemoved === "first" && removed.length > 0;
  const exact = !isFormer && (present.length > 0 || !includeRemoved) ? present : removed;
  if (exact.length > 0) return oneOrSeveral(exact);
  const [onlyRemoved] = removed;
  if (onlyRemoved) return { kind: "none", near: [], removed: onlyRemoved };

  const wanted = nameIn(called);
  if (wordsOf(wanted).length === 0) return { kind: "none", near: [] };
  const calledPartly = async (isRemoved: boolean): Promise<Customer[]> =>
    (await queries.customers({ words: wanted, ...(isRemoved && { removed: true }), limit: shown + 1 })).customers;
  const meant = includeRemoved === "first" ? await calledPartly(true) : [];
  if (meant.length > 0) return oneOrSeveral(meant);
  if (wanted !== called.trim()) {
    const ofDomain = (await queries.customersCalled(wanted)).filter(({ state }) => state !== "removed");
    if (ofDomain.length > 0) return oneOrSeveral(ofDomain);
  }
  const found = await calledPartly(false);
  if (found.length > 0) return oneOrSeveral(found);
  const shortened = customers.filter(({ state }) => state !== "removed");
  if (shortened.length > 0) return oneOrSeveral(shortened);
  const former = includeRemoved === true ? await calledPartly(true) : [];
  if (former.length > 0) return oneOrSeveral(former);
  if (includeRemoved && customers.length > 0) return oneOrSeveral(customers);
  // Only one that was removed has these words in its name.
  const [onlyFormer, ...others] = customers;
  if (onlyFormer && others.length === 0) return { kind: "none", near: [], removed: onlyFormer };
  return { kind: "none", near: await queries.customersNear(wanted, shownNear) };
}

/** The domain of a web address or of somebody's mail address; anything else as it is. */
export function nameIn(words: string): string {
  const name = words.trim();
  if (name.includes(" ")) return name;
  const address = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(name)?.[1];
  return address ?? name.slice(name.lastIndexOf("@") + 1);
}

function oneOrSeveral(customers: readonly Customer[]): ResolvedCustomer {
  const [first, ...others] = customers;
  if (first && others.length === 0) return { kind: "one", customer: first };
  return { kind: "several", customers: customers.slice(0, shown), more: customers.length > shown };
}

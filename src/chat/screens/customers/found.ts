import type { Customer, CustomerId } from "../../../core/customers/customer";
import { isCalledInFull } from "../../../core/customers/names";
import type { Queries } from "../../../core/ports";
import type { Card } from "../../answer";
import type { Turn } from "../../context";
import { nameIn } from "../../language/asked/resolve";
import { customerFound } from "../../views/customers/found";

/** What somebody looks for while writing a message: words, or nothing yet. */
export interface Sought {
  words: string;
  /** How many of those that fit are left out, as they were shown before. */
  skip: number;
}

/** Customers to choose from, each as its card and as a row; or why there are none, in words. */
export type Found =
  | { kind: "cards"; rows: { card: Card; title: string; text: string }[] }
  | { kind: "words"; text: string };

/** As many as a client asks for at once, and as far as it may scroll. */
const atOnce = 25;
const farthest = 100;
/** So many are like what was typed. */
const most = 3;

/** The customers that fit, each as its card; of no words, those last opened, then the first of all. */
export async function findCustomers(
  turn: Turn,
  { words, skip }: Sought,
  opened: readonly CustomerId[],
): Promise<Found> {
  const { store, reader } = turn;
  const end = Math.min(skip + atOnce, farthest);
  const present = words
    ? await customersFitting(store, words, end, "both")
    : different([...(await known(turn, opened)), ...(await store.customers({ limit: end })).customers]);
  const found = present.slice(skip, end);
  if (found.length === 0 && skip === 0)
    return {
      kind: "words",
      text: reader.text(words ? "customers.found.none" : "customers.found.no-customer", { words }),
    };
  return {
    kind: "cards",
    rows: found.map((customer) => ({
      card: customerFound(reader, customer).card,
      title: customer.name,
      text: `${customer.domain} · ${reader.text(`customer.state.${customer.state}`)}`,
    })),
  };
}

/** Whom words may mean: removed ones alone, the others alone, or both, removed ones last. */
export type Among = "present" | "removed" | "both";

/**
 * Those that words fit: called exactly so, as a line in the chat names them, then those whose name begins so, then all
 * that the list in the chat finds. Where nobody fits, a slip of the fingers is forgiven, as in the chat.
 */
export async function customersFitting(
  store: Queries,
  words: string,
  limit: number,
  among: Among,
): Promise<Customer[]> {
  const fitting = await inTurn(among, limit, (removed, left) =>
    removed ? removedOnes(store, words, left) : presentOnes(store, words, left),
  );
  if (fitting.length > 0) return fitting;
  return inTurn(among, Math.min(most, limit), (removed, left) => store.customersNear(words, left, { removed }));
}

/** So many, removed ones only where there are not as many others. */
async function inTurn(
  among: Among,
  limit: number,
  find: (removed: boolean, left: number) => Promise<readonly Customer[]>,
): Promise<Customer[]> {
  const present = among === "removed" ? [] : await find(false, limit);
  const left = limit - present.length;
  return [...present, ...(among === "present" || left <= 0 ? [] : await find(true, left))];
}

async function presentOnes(store: Queries, words: string, limit: number): Promise<Customer[]> {
  if (words === "") return (await store.customers({ limit })).customers;
  const [called, beginning, { customers }] = await Promise.all([
    calledSo(store, words),
    store.customersBeginning(words, limit),
    store.customers({ words, limit }),
  ]);
  return different([...called, ...beginning, ...customers]);
}

const different = (customers: readonly Customer[]): Customer[] => [
  ...new Map(customers.map((customer) => [customer.id, customer])).values(),
];

/** By its whole name, its domain, an address of its, or its name typed in pieces; not by what others are called as well. */
async function calledSo(store: Queries, words: string): Promise<Customer[]> {
  const called = nameIn(words);
  const found = await store.customersCalled(called);
  const inFull = found.filter((customer) => isCalledInFull(customer, called));
  const pieced =
    found.length === 0 && called.includes(" ") ? await store.customersCalled(called.replace(/\s+/g, "")) : [];
  return [...inFull, ...pieced].filter(({ state }) => state !== "removed");
}

async function known({ store }: Turn, ids: readonly CustomerId[]): Promise<Customer[]> {
  const found = await Promise.all(ids.map((id) => store.customer(id)));
  return found.filter((each) => each !== undefined);
}

/** The removed ones that the list in the chat finds. */
const removedOnes = async (store: Queries, words: string, limit: number): Promise<Customer[]> =>
  (await store.customers({ words, removed: true, limit })).customers;

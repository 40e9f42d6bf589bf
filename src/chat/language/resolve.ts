import { distance } from "fastest-levenshtein";
import type { Customer } from "../../core/customers/customer";
import { fold, wordsOf } from "../../core/fold";
import type { Queries } from "../../core/ports";
import type { Provider } from "../../core/providers/provider";

export type ResolvedCustomer =
  | { kind: "one"; customer: Customer }
  /** At most five of them, and whether there are others. */
  | { kind: "several"; customers: Customer[]; more: boolean }
  /** `near`: spelled almost like that. `removed`: a removed customer that is called exactly that. */
  | { kind: "none"; near: Customer[]; removed?: Customer };

const shown = 5;
const shownNear = 3;

/**
 * The customer a person means by these words: by domain, tenant id, alias or whole name, else by the beginnings of
 * words. An active customer wins over a removed one of the same name.
 *
 * @param options.includeRemoved removed customers are looked for where no active one fits, as for their history
 */
export async function resolveCustomer(
  queries: Queries,
  words: string,
  { includeRemoved = false }: { includeRemoved?: boolean } = {},
): Promise<ResolvedCustomer> {
  const wanted = nameIn(words);
  if (wordsOf(wanted).length === 0) return { kind: "none", near: [] };
  const called = await queries.customersCalled(wanted);
  const active = called.filter(({ state }) => state === "active");
  const removed = called.filter(({ state }) => state === "removed");
  const exact = active.length > 0 || !includeRemoved ? active : removed;
  if (exact.length > 0) return oneOrSeveral(exact);

  const { customers } = await queries.customers({ words: wanted, limit: shown + 1 });
  if (customers.length > 0) return oneOrSeveral(customers);

  const former = includeRemoved
    ? await queries.customers({ words: wanted, removed: true, limit: shown + 1 })
    : undefined;
  if (former && former.customers.length > 0) return oneOrSeveral(former.customers);

  const [onlyRemoved] = removed;
  return {
    kind: "none",
    near: await queries.customersNear(wanted, shownNear),
    ...(onlyRemoved && { removed: onlyRemoved }),
  };
}

/** The domain of a web address or of somebody's mail address; anything else as it is. */
function nameIn(words: string): string {
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

export type ResolvedProvider =
  | { kind: "one"; provider: Provider }
  | { kind: "several"; providers: Provider[] }
  | { kind: "none"; near: Provider[] };

/** The provider a person means: by name, short name or id, else by the beginnings of words or of its domain. */
export async function resolveProvider(queries: Queries, words: string): Promise<ResolvedProvider> {
  const wanted = fold(words.trim());
  if (wanted === "") return { kind: "none", near: [] };
  const providers = await queries.providers();
  const exact = providers.filter((provider) => namesOf(provider).includes(wanted));
  const found = exact.length > 0 ? exact : providers.filter((provider) => beginsWords(provider, wanted));
  const [first, ...others] = found;
  if (first && others.length === 0) return { kind: "one", provider: first };
  if (first) return { kind: "several", providers: found };
  return { kind: "none", near: providers.filter((provider) => isNear(provider, wanted)) };
}

const namesOf = ({ id, name, shortName }: Provider): string[] => [name, shortName, id].map(fold);

function beginsWords(provider: Provider, wanted: string): boolean {
  const own = wordsOf(`${provider.name} ${provider.shortName}`);
  // `fabrikam.example` is Fabrikam: a provider's domain is not on record, its first label is its name.
  const asked = wordsOf(wanted.includes(" ") ? wanted : (wanted.split(".")[0] ?? wanted));
  return asked.length > 0 && asked.every((word) => own.some((name) => name.startsWith(word)));
}

function isNear({ name, shortName }: Provider, wanted: string): boolean {
  const names = [name, shortName, ...name.split(" ")].map(fold).filter((word) => word.length >= 4);
  return names.some((word) => distance(word, wanted) <= (word.length <= 6 ? 1 : 2));
}

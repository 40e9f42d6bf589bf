import { closedCloud } from "../../clouds";
import { allFit } from "../../forms/all-fit";
import { byActor, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { nameOf } from "../../people/readable";
import { type Change, type Queries, type ReadingDeps, type TenantStore, unchanged } from "../../ports";
import { worksWithProviders } from "../../providers/partner-type";
import type { ProviderId } from "../../providers/provider";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { changeCustomer } from "../change";
import type { Channel, Customer, CustomerId, Origin } from "../customer";
import { inUse } from "../in-use";
import { fitTenantId, tenantIdIn } from "../tenant-id";
import { fitProvider } from "./fit-provider";
import { type AccountPart, accountParts, saidOf } from "./parts";
import { accountLimits, tagsIn } from "./tags";

/** A customer as somebody saw it. */
export interface SeenCustomer {
  id: CustomerId;
  revision: number;
}

/** What is known of an account, as typed and chosen: left empty, nothing is said; left out, it stays as it is. */
export interface AccountWish {
  tenantId?: string | undefined;
  origin?: Origin | undefined;
  /** Given as `undefined`, it is not known. */
  channel?: Channel | undefined;
  /** Given as `undefined`, there is none. */
  provider?: ProviderId | undefined;
  alias?: string | undefined;
  /** With commas between. */
  tags?: string | undefined;
  notes?: string | undefined;
  /** What the tenant id is to be instead of the one that is known, as the person says who was asked; empty for none. */
  agreed?: string | undefined;
}

/**
 * Completes or corrects what is known of a customer's account (R64, R65, R78, R185). With its tenant id an account is
 * confirmed. Asking for what it is already is the same answer.
 */
export function completeAccount(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  wish: AccountWish,
): Promise<Result<Customer, Refusal>> {
  return changeAccount(deps, store, actor, seen, async (queries, customer) => {
    const checked = await checkedAccount(queries, customer, wish);
    return checked.ok ? ok(completed(customer, checked.value)) : checked;
  });
}

/** All that is wrong with what is wished for a customer's account, if anything. */
export async function fitAccount(
  queries: Queries,
  id: CustomerId,
  wish: AccountWish,
): Promise<Result<AccountWish, Refusal>> {
  const customer = await queries.customer(id);
  return customer ? checkedAccount(queries, customer, wish) : ok(wish);
}

/** The wish with the tenant id as it is kept. */
async function checkedAccount(
  queries: Queries,
  customer: Customer,
  wish: AccountWish,
): Promise<Result<AccountWish, Refusal>> {
  const chosen = wish.provider === customer.provider?.id ? undefined : wish.provider;
  if (chosen && !worksWithProviders(queries.tenant))
    return refused({ kind: "not-for-direct-partner", what: "providers" });
  const typed = tenantIdIn(wish.tenantId ?? customer.tenantId);
  // What is known already is not judged again.
  const tenantId = typed === customer.tenantId ? ok(typed) : await fitTenantId(queries, typed);
  const isAsked = customer.tenantId !== undefined && typed !== customer.tenantId && wish.agreed !== (typed ?? noTenant);
  const known: Refusal[] = isAsked
    ? [{ kind: "tenant-id-known", known: customer.tenantId ?? "", typed: typed ?? noTenant, name: customer.name }]
    : [];
  const taken = tenantId.ok ? await inUse(queries, { tenantId: tenantId.value }, customer.id) : [];
  const fit = allFit({ tenantId, provider: await fitProvider(queries, chosen) }, ...taken, ...known, ...tooLong(wish));
  return fit.ok ? ok({ ...wish, tenantId: fit.value.tenantId ?? "" }) : fit;
}

/** What is agreed to where a known tenant id is taken away. */
const noTenant = "none";

const tooLong = (wish: AccountWish): Refusal[] =>
  (["alias", "tags", "notes"] as const).flatMap((field) => {
    const [limit, length] = [accountLimits[field], (wish[field] ?? "").length];
    return length > limit ? [{ kind: "input-unfit" as const, field, wrong: "too-long" as const, limit, length }] : [];
  });

function completed(customer: Customer, wish: AccountWish): Customer {
  const { tenantId: _, channel: __, provider, alias: ___, notes: ____, tags: _____, ...kept } = customer;
  const alias = wish.alias === undefined ? customer.alias : nameOf(wish.alias, Number.POSITIVE_INFINITY);
  const notes = wish.notes === undefined ? customer.notes : wish.notes.trim();
  const tags = wish.tags === undefined ? (customer.tags ?? []) : tagsIn(wish.tags);
  const channel = "channel" in wish ? wish.channel : customer.channel;
  const chosen = "provider" in wish ? wish.provider : provider?.id;
  return {
    ...kept,
    ...(wish.tenantId && { tenantId: wish.tenantId }),
    origin: wish.origin ?? customer.origin,
    ...(channel && { channel }),
    ...providerChosen(customer, chosen),
    ...(alias && { alias }),
    ...(notes && { notes }),
    ...(tags.length > 0 && { tags }),
  };
}

/** A provider that is chosen can order where it could before, be it that another was chosen meanwhile, or none. */
function providerChosen(customer: Customer, id: ProviderId | undefined): Pick<Customer, "provider" | "orderedBy"> {
  const { provider, orderedBy } = customer;
  if (id === provider?.id) return { ...(provider && { provider }), ...(orderedBy && { orderedBy }) };
  const could = [...new Set([...(orderedBy ?? []), ...(provider?.canOrder ? [provider.id] : [])])];
  return {
    ...(id && { provider: { id, canOrder: could.includes(id) } }),
    ...(could.length > 0 && { orderedBy: could }),
  };
}

/** Finds the customer for whoever may say something of its account, in a cloud that is open. */
export function withAccount(
  store: TenantStore,
  actor: Person,
  id: CustomerId,
  how: (queries: Queries, customer: Customer) => Promise<Change<Result<Customer, Refusal>>>,
): Promise<Result<Customer, Refusal>> {
  return store.change<Result<Customer, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "customers.add");
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const customer = await queries.customer(id);
    return customer ? how(queries, customer) : unchanged(refused({ kind: "not-found", what: "customer", words: id }));
  });
}

/** The one way in which a person changes what an account says: nothing that somebody else wrote meanwhile is overwritten. */
export function changeAccount(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  decide: (queries: Queries, customer: Customer) => Promise<Result<Customer, Refusal>>,
): Promise<Result<Customer, Refusal>> {
  return withAccount(store, actor, seen.id, async (queries, customer) => {
    const outcome = await decide(queries, customer);
    if (!outcome.ok) return unchanged(outcome);
    const parts = accountParts.filter((part) => saidOf(outcome.value, part) !== saidOf(customer, part));
    if (parts.length === 0) return unchanged(ok(customer));
    if (customer.revision !== seen.revision) return unchanged(refused({ kind: "changed-meanwhile", what: "customer" }));
    return changedAccount(deps, queries, actor, { before: customer, after: outcome.value, parts });
  });
}

async function changedAccount(
  deps: ReadingDeps,
  queries: Queries,
  actor: Person,
  { before, after, parts }: { before: Customer; after: Customer; parts: readonly AccountPart[] },
): Promise<Change<Result<Customer, Refusal>>> {
  const [providers, people] = await Promise.all([queries.providers(), queries.people()]);
  const names = new Map([...providers, ...people].map(({ id, name }) => [id, name]));
  const told = (customer: Customer, part: AccountPart): string => {
    const said = saidOf(customer, part);
    return part === "provider" || part === "owner" ? (names.get(said) ?? said) : said;
  };
  const changed = parts.map((part) => ({ part, from: told(before, part), to: told(after, part) }));
  const { events = [], ...change } = await changeCustomer(deps, queries, after);
  const event = byActor(actor, { type: "customer.changed", customer: after.id, name: after.name, changed });
  return { answer: ok(after), ...change, events: [event, ...events] };
}

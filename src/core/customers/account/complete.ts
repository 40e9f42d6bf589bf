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
import { correctedAs } from "./correct";
import { fitProvider } from "./fit-provider";
import { type AccountPart, accountParts, saidOf } from "./parts";
import { accountLimits, tagsIn } from "./tags";
import { contested, type Said, touchedIn, touchedOf } from "./touched";

/** A customer as somebody saw it. */
export interface SeenCustomer {
  id: CustomerId;
  revision: number;
}

/** An account as somebody saw it: what each part of it said. */
export interface SeenAccount {
  id: CustomerId;
  said: Said;
}

/** What is known of an account, as typed and chosen: left empty, nothing is said; left out, it stays as it is. */
export interface AccountWish {
  /** Another name or domain, where the account is a mistake of which nothing came. */
  name?: string | undefined;
  domain?: string | undefined;
  /** Customers that are others, by what the person says who was shown them. */
  besides?: readonly string[] | undefined;
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
  /** Whether its person was asked about this tenant id, `none` for no more, instead of the one of this customer. */
  agreed?: (customer: Customer, to: string) => boolean;
}

/**
 * Completes or corrects what is known of a customer's account (R64, R65, R78, R185). With its tenant id an account is
 * confirmed. Asking for what it is already is the same answer. What its person left as it was shown stays as it is now,
 * whatever somebody else made of it; where both changed the same, nothing is done.
 */
export function completeAccount(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  { id, said }: SeenAccount,
  wish: AccountWish,
): Promise<Result<Customer, Refusal>> {
  return withAccount(store, actor, id, async (queries, customer) => {
    if (contested(said, sentAs(customer, wish), customer).length > 0)
      return unchanged(refused({ kind: "changed-meanwhile", what: "customer" }));
    const checked = await checkedAccount(
      queries,
      customer,
      touchedIn(wish, "tenantId", touchedBy({ said }, customer, wish)),
    );
    if (!checked.ok) return unchanged(checked);
    return changedAccount(deps, queries, actor, customer, completed(customer, checked.value));
  });
}

/** The account as it would be by all that was sent, be it fit or not. */
const sentAs = (customer: Customer, wish: AccountWish): Customer =>
  completed(customer, { ...wish, tenantId: tenantIdIn(wish.tenantId ?? customer.tenantId) });

/** The parts in which what was sent is not what its person was shown. */
export const touchedBy = ({ said }: Pick<SeenAccount, "said">, customer: Customer, wish: AccountWish): AccountPart[] =>
  touchedOf(said, sentAs(customer, wish));

/** All that is wrong with what is wished for a customer's account, if anything. */
export async function fitAccount(
  queries: Queries,
  { id, said }: SeenAccount,
  wish: AccountWish,
): Promise<Result<AccountWish, Refusal>> {
  const customer = await queries.customer(id);
  if (!customer) return ok(wish);
  return checkedAccount(queries, customer, touchedIn(wish, "tenantId", touchedBy({ said }, customer, wish)));
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
  const isOther = customer.tenantId !== undefined && typed !== customer.tenantId;
  const isAsked = isOther && !wish.agreed?.(customer, typed ?? noTenant);
  const known: Refusal[] = isAsked
    ? [{ kind: "tenant-id-known", known: customer.tenantId ?? "", typed: typed ?? noTenant, name: customer.name }]
    : [];
  const taken = tenantId.ok ? await inUse(queries, { tenantId: tenantId.value }, customer.id) : [];
  const corrected = await correctedAs(queries, customer, wish);
  if (!corrected.ok && corrected.error.kind === "changed-meanwhile") return corrected;
  const parts = { tenantId, provider: await fitProvider(queries, chosen), corrected };
  const fit = allFit(parts, ...taken, ...known, ...unsaid(customer, wish), ...tooLong(wish));
  return fit.ok ? ok({ ...wish, ...fit.value.corrected, tenantId: fit.value.tenantId ?? "" }) : fit;
}

/** What is agreed to where a known tenant id is taken away. */
const noTenant = "none";

/** That an invitation was accepted is known by itself, and told by nobody. */
const unsaid = (customer: Customer, { origin }: AccountWish): Refusal[] =>
  origin === "invitation" && customer.origin !== origin
    ? [{ kind: "input-unfit", field: "origin", wrong: "no-choice", typed: origin }]
    : [];

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
    name: wish.name ?? customer.name,
    domain: wish.domain ?? customer.domain,
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
    if (customer.revision !== seen.revision && changedParts(customer, outcome.value).length > 0)
      return unchanged(refused({ kind: "changed-meanwhile", what: "customer" }));
    return changedAccount(deps, queries, actor, customer, outcome.value);
  });
}

const changedParts = (before: Customer, after: Customer): AccountPart[] =>
  accountParts.filter((part) => saidOf(after, part) !== saidOf(before, part));

async function changedAccount(
  deps: ReadingDeps,
  queries: Queries,
  actor: Person,
  before: Customer,
  after: Customer,
): Promise<Change<Result<Customer, Refusal>>> {
  const parts = changedParts(before, after);
  if (parts.length === 0) return unchanged(ok(before));
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

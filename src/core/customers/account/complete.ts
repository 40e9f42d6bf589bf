import { clouds } from "../../clouds";
import { fold } from "../../fold";
import { byActor, permit } from "../../people/actor";
import type { Person } from "../../people/person";
import { nameOf } from "../../people/readable";
import { type Change, type Queries, type ReadingDeps, type TenantStore, unchanged } from "../../ports";
import type { ProviderId } from "../../providers/provider";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import { changeCustomer } from "../change";
import type { Channel, Customer, CustomerId, Origin } from "../customer";
import { inUse } from "../in-use";
import { tenantIdIn, unfitTenantId } from "../tenant-id";
import { type AccountPart, accountParts, saidOf } from "./parts";

/** A customer as somebody saw it. */
export interface SeenCustomer {
  id: CustomerId;
  revision: number;
}

/** What is known of an account, as typed and chosen; left empty, nothing is said. */
export interface AccountWish {
  tenantId: string;
  origin: Origin;
  channel: Channel | undefined;
  provider: ProviderId | undefined;
  alias: string;
  /** With commas between. */
  tags: string;
  notes: string;
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
    const tenantId = tenantIdIn(wish.tenantId);
    const unfit = tenantId !== undefined && tenantId !== customer.tenantId && (await unfitTenantId(queries, tenantId));
    const taken = tenantId !== undefined && (await inUse(queries, { tenantId }, customer.id));
    if (unfit || taken) return refused(unfit || taken || { kind: "tenant-id-invalid", typed: wish.tenantId });
    if (wish.provider && !(await queries.provider(wish.provider)))
      return refused({ kind: "not-found", what: "provider", words: wish.provider });
    return ok(completed(customer, { ...wish, tenantId: tenantId ?? "" }));
  });
}

function completed(customer: Customer, wish: AccountWish): Customer {
  const { tenantId: _, channel: __, provider, alias: ___, notes: ____, tags: _____, ...kept } = customer;
  const alias = nameOf(wish.alias, Number.POSITIVE_INFINITY);
  const [notes, tags] = [wish.notes.trim(), tagsIn(wish.tags)];
  const ordering = wish.provider === provider?.id ? provider : { id: wish.provider ?? "", canOrder: false };
  return {
    ...kept,
    ...(wish.tenantId && { tenantId: wish.tenantId }),
    origin: wish.origin,
    ...(wish.channel && { channel: wish.channel }),
    ...(wish.provider && ordering && { provider: ordering }),
    ...(alias && { alias }),
    ...(notes && { notes }),
    ...(tags.length > 0 && { tags }),
  };
}

/** Different ones, in the order in which they were typed. */
function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,;\n]/).map((tag) => nameOf(tag, Number.POSITIVE_INFINITY));
  return [...new Map(tags.filter(Boolean).map((tag) => [fold(tag), tag])).values()];
}

/**
 * The one way in which a person changes an account: whoever may, in a cloud that is open, and nothing that somebody else
 * wrote meanwhile is overwritten.
 */
export function changeAccount(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  decide: (queries: Queries, customer: Customer) => Promise<Result<Customer, Refusal>>,
): Promise<Result<Customer, Refusal>> {
  return store.change<Result<Customer, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "customers.add");
    if (!permitted.ok) return unchanged(permitted);
    const { cloud } = queries.tenant;
    if (!clouds[cloud].open) return unchanged(refused({ kind: "accounts-read-only", cloud }));
    const customer = await queries.customer(seen.id);
    if (!customer) return unchanged(refused({ kind: "not-found", what: "customer", words: seen.id }));
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

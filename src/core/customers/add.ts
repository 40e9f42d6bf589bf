import { closedCloud } from "../clouds";
import { allFit, together } from "../forms/all-fit";
import { typedName } from "../invitations/typed-name";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import { usOf } from "../privileges/ourselves";
import { worksWithProviders } from "../providers/partner-type";
import type { ProviderId } from "../providers/provider";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { askedOfAlike } from "./account/alike";
import { fitProvider } from "./account/fit-provider";
import { invitedOtherwise } from "./account/invited-otherwise";
import { changeCustomer } from "./change";
import { type Channel, type Customer, newCustomer, type Origin } from "./customer";
import { domainIn } from "./domain";
import { inUse } from "./in-use";
import { fitTenantId } from "./tenant-id";

/** A customer that is to have an account, as typed and chosen. */
export interface NewCustomer {
  name: string;
  domain: string;
  tenantId?: string | undefined;
  origin: Origin;
  channel?: Channel | undefined;
  provider?: ProviderId | undefined;
  /** Customers and invitations of other companies, by what the person says who was shown them. */
  besides?: readonly string[] | undefined;
}

/**
 * Makes an account for a customer, without relationship (R61, R183, R185): the customer is invited next. Adding the same
 * again is the same answer.
 */
export function addCustomer(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  wish: NewCustomer,
): Promise<Result<Customer, Refusal>> {
  const id = deps.ids.next();
  return store.change<Result<Customer, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "customers.add");
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const checked = await checkedCustomer(queries, wish);
    if (!checked.ok) return unchanged(checked);
    const { before, name, domain, tenantId, origin, channel, provider } = checked.value;
    if (before) return unchanged(ok(before));
    const asked = together([
      ...(await askedOfAlike(queries, { name, domain }, wish.besides)),
      ...(await invitedOtherwise(queries, { domain, name }, wish.besides)),
    ]);
    if (asked) return unchanged(refused(asked));
    const at = deps.clock.now();
    const customer = newCustomer(
      {
        id,
        name,
        domain,
        state: "no-relationship",
        origin,
        ...(tenantId && { tenantId }),
        ...(channel && { channel }),
        ...(provider && { provider: { id: provider, canOrder: false } }),
      },
      at,
    );
    return {
      answer: ok(customer),
      ...(await changeCustomer(deps, queries, customer)),
      events: [byActor(actor, { type: "customer.added", customer: id, name, origin })],
    };
  });
}

/** The wish with everything as it is kept, and the customer that was made of the same before; or all that is wrong. */
export async function checkedCustomer(
  queries: Queries,
  wish: NewCustomer,
): Promise<Result<NewCustomer & { before?: Customer }, Refusal>> {
  if (wish.provider && !worksWithProviders(queries.tenant))
    return refused({ kind: "not-for-direct-partner", what: "providers" });
  const domain = domainIn(wish.domain, await usOf(queries));
  const tenantId = await fitTenantId(queries, wish.tenantId);
  const taken = await inUse(queries, {
    ...(domain.ok && { domain: domain.value }),
    ...(tenantId.ok && { tenantId: tenantId.value }),
  });
  const parts = { name: typedName(wish.name), domain, tenantId, provider: await fitProvider(queries, wish.provider) };
  const fit = allFit(parts);
  const [holder] = taken;
  const before = holder && (await queries.customer(holder.customer));
  if (fit.ok && before && isSame(before, { ...wish, ...fit.value })) return ok({ ...wish, ...fit.value, before });
  const free = allFit(parts, ...taken);
  return free.ok ? ok({ ...wish, ...free.value }) : free;
}

const told = ["name", "domain", "tenantId", "origin", "channel"] as const;

/** A second press of the same. */
const isSame = (before: Customer, wish: NewCustomer): boolean =>
  before.state === "no-relationship" &&
  told.every((part) => before[part] === wish[part]) &&
  before.provider?.id === wish.provider;

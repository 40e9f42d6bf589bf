import type { Customer } from "../../core/customers/customer";
import type { CustomerFilter } from "../../core/customers/queries";
import { can } from "../../core/permissions";
import type { Queries } from "../../core/ports";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { resolveCustomer } from "../language/resolve";
import { refuse } from "../refuse";
import { customerChoice } from "../views/customers/choice";
import { customersEmpty } from "../views/customers/empty";
import { customersList } from "../views/customers/list";
import { customerPartners } from "../views/customers/partners";
import { customerRecord } from "../views/customers/record";
import type { RowChoice } from "../views/customers/rows";
import { shown } from "../views/view";
import { pageSize } from "./view-context";

/** One page of the list, or what to do when nothing fits (R19, R66). */
export async function showCustomers(
  turn: Turn,
  query: { words?: string; filter?: CustomerFilter; cursor?: string },
): Promise<Answer> {
  const { store, reader, deps } = turn;
  const words = query.words?.trim() ?? "";
  const filter = query.filter ?? "all";
  const page = await store.customers({
    filter,
    limit: pageSize,
    ...(words && { words }),
    ...(query.cursor && { cursor: query.cursor }),
  });
  const facts = {
    words,
    filter,
    providers: await store.providers(),
    now: deps.clock.now(),
    mayInvite: can(turn.actor, "invitations.write"),
  };
  if (page.customers.length > 0) return shown(customersList(reader, { ...facts, page }));
  const all = await store.customers({ limit: 1 });
  return shown(customersEmpty(reader, { ...facts, total: all.total, near: words ? await nearTo(store, words) : [] }));
}

/** Customers that may be meant by words that fit none: removed ones of that name, then similar names. */
async function nearTo(store: Queries, words: string): Promise<Customer[]> {
  const [removed, near] = await Promise.all([
    store.customers({ words, removed: true, limit: 3 }),
    store.customersNear(words, 3),
  ]);
  return [...removed.customers, ...near].slice(0, 4);
}

/** A customer's record (R22). */
export async function showCustomer(turn: Turn, customer: Customer): Promise<Answer> {
  const { store, reader, deps, actor } = turn;
  const [provider, owner, followUps] = await Promise.all([
    customer.provider && store.provider(customer.provider.id),
    customer.owner ? store.person(customer.owner) : undefined,
    customer.state === "removed" ? store.openFollowUps(customer.id) : [],
  ]);
  return shown(
    customerRecord(reader, {
      customer,
      tenant: store.tenant,
      ...(provider && { provider }),
      ...(owner && { owner: owner.name }),
      now: deps.clock.now(),
      openFollowUps: followUps.length,
      may: (permission) => can(actor, permission),
    }),
  );
}

/** Which partner holds which service of a customer (R47–R49). */
export const showPartners = ({ store, reader, deps }: Turn, customer: Customer): Answer =>
  shown(customerPartners(reader, { customer, tenant: store.tenant, now: deps.clock.now() }));

/**
 * Finds the one customer that is meant and goes on with it; several give a choice whose rows run `choice`, none gives
 * near names.
 */
export async function withCustomer(
  turn: Turn,
  words: string,
  choice: RowChoice,
  goOn: (customer: Customer) => Answer | Promise<Answer>,
  options: { includeRemoved?: boolean } = {},
): Promise<Answer> {
  const { store, reader } = turn;
  const found = await resolveCustomer(store, words, options);
  if (found.kind === "one") return goOn(found.customer);
  const providers = await store.providers();
  if (found.kind === "several") {
    return shown(customerChoice(reader, { words, customers: found.customers, providers, more: found.more, choice }));
  }
  if (found.removed) {
    const { id, name, removedAt = 0 } = found.removed;
    return refuse(turn, { kind: "customer-removed", name, customer: id, removedAt });
  }
  const all = await store.customers({ limit: 1 });
  const mayInvite = can(turn.actor, "invitations.write");
  const facts = { words, filter: "all" as const, providers, now: turn.deps.clock.now(), mayInvite };
  return shown(customersEmpty(reader, { ...facts, total: all.total, near: found.near }));
}

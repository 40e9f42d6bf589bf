import type { Customer } from "../../core/customers/customer";
import { can } from "../../core/permissions";
import type { CustomerFilter, Ledger } from "../../core/ports";
import type { Answer } from "../answer";
import { resolveCustomer } from "../language/resolve";
import { refuse } from "../refuse";
import type { Turn } from "../turn-context";
import { customerChoice } from "../views/customers/choice";
import { customersEmpty } from "../views/customers/empty";
import { customersList } from "../views/customers/list";
import { customerRecord } from "../views/customers/record";
import type { RowChoice } from "../views/customers/rows";
import { shown } from "../views/view";
import { pageSize } from "./scene";

/** One page of the list, or what to do when nothing fits (R19, R66). */
export async function showCustomers(
  turn: Turn,
  query: { words?: string; filter?: CustomerFilter; cursor?: string },
): Promise<Answer> {
  const { ledger, reader, world } = turn;
  const words = query.words?.trim() ?? "";
  const filter = query.filter ?? "all";
  const page = await ledger.customers({
    filter,
    limit: pageSize,
    ...(words && { words }),
    ...(query.cursor && { cursor: query.cursor }),
  });
  const facts = {
    words,
    filter,
    providers: await ledger.providers(),
    now: world.clock.now(),
    mayInvite: can(turn.actor, "invitations.write"),
  };
  if (page.customers.length > 0) return shown(customersList(reader, { ...facts, page }));
  const all = await ledger.customers({ limit: 1 });
  return shown(customersEmpty(reader, { ...facts, total: all.total, near: words ? await nearTo(ledger, words) : [] }));
}

/** Customers that may be meant by words that fit none: removed ones of that name, then similar names. */
async function nearTo(ledger: Ledger, words: string): Promise<Customer[]> {
  const [removed, near] = await Promise.all([
    ledger.customers({ words, removed: true, limit: 3 }),
    ledger.customersNear(words, 3),
  ]);
  return [...removed.customers, ...near].slice(0, 4);
}

/** A customer's record (R22). */
export async function showCustomer(turn: Turn, customer: Customer): Promise<Answer> {
  const { ledger, reader, world, actor } = turn;
  const [provider, owner, followUps] = await Promise.all([
    customer.provider && ledger.provider(customer.provider.id),
    customer.owner ? ledger.person(customer.owner) : undefined,
    customer.state === "removed" ? ledger.openFollowUps(customer.id) : [],
  ]);
  return shown(
    customerRecord(reader, {
      customer,
      tenant: ledger.tenant,
      ...(provider && { provider }),
      ...(owner && { owner: owner.name }),
      now: world.clock.now(),
      openFollowUps: followUps.length,
      may: {
        invite: can(actor, "invitations.write"),
        remove: can(actor, "removals.request"),
        history: can(actor, "customers.read"),
      },
    }),
  );
}

/**
 * Finds the one customer that is meant and goes on with it; several give a choice whose rows run `choice`, none gives
 * near names.
 */
export async function withCustomer(
  turn: Turn,
  words: string,
  choice: RowChoice,
  goOn: (customer: Customer) => Promise<Answer>,
  options: { includeRemoved?: boolean } = {},
): Promise<Answer> {
  const { ledger, reader } = turn;
  const found = await resolveCustomer(ledger, words, options);
  if (found.kind === "one") return goOn(found.customer);
  const providers = await ledger.providers();
  if (found.kind === "several") {
    return shown(customerChoice(reader, { words, customers: found.customers, providers, more: found.more, choice }));
  }
  if (found.removed) {
    const { id, name, removedAt = 0 } = found.removed;
    return refuse(turn, { kind: "customer-removed", name, customer: id, removedAt });
  }
  const all = await ledger.customers({ limit: 1 });
  const mayInvite = can(turn.actor, "invitations.write");
  const facts = { words, filter: "all" as const, providers, now: turn.world.clock.now(), mayInvite };
  return shown(customersEmpty(reader, { ...facts, total: all.total, near: found.near }));
}

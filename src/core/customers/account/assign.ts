import type { Person, PersonId } from "../../people/person";
import { can } from "../../permissions";
import type { ReadingDeps, TenantStore } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import type { Customer } from "../customer";
import { changeAccount, type SeenCustomer } from "./complete";

/** Whether somebody can look after customers: who does not see them cannot. */
export const canOwn = (person: Person): boolean => can(person, "customers.read");

/** Gives a customer to somebody to look after, or to nobody. */
export function assignCustomer(
  deps: ReadingDeps,
  store: TenantStore,
  actor: Person,
  seen: SeenCustomer,
  owner: PersonId | undefined,
): Promise<Result<Customer, Refusal>> {
  return changeAccount(deps, store, actor, seen, async (queries, { owner: _, ...customer }) => {
    if (owner === undefined) return ok(customer);
    const person = await queries.person(owner);
    if (!person) return refused({ kind: "not-found", what: "user", words: owner });
    return canOwn(person) ? ok({ ...customer, owner }) : refused({ kind: "owner-unfit", name: person.name });
  });
}

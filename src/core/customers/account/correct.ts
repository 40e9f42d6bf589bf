import { allFit, together } from "../../forms/all-fit";
import { typedName } from "../../invitations/typed-name";
import type { Queries } from "../../ports";
import { usOf } from "../../privileges/ourselves";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import type { Customer } from "../customer";
import { domainIn } from "../domain";
import { inUse } from "../in-use";
import { askedOfAlike, domainBeside, nameBeside } from "./alike";
import { invitedOtherwise } from "./invited-otherwise";

/** Whether nothing came of an account yet, so that name and domain may still be corrected. */
export async function isFresh(queries: Pick<Queries, "invitations">, customer: Customer): Promise<boolean> {
  const { id, state, grants, services, subscriptions } = customer;
  if (state !== "no-relationship" || grants.length + services.length + subscriptions.length > 0) return false;
  return (await queries.invitations({ customer: id })).every((invitation) => invitation.state === "discarded");
}

/** What is typed of an account that is a mistake, and who is another by what the person says who was shown them. */
interface Correction {
  name?: string | undefined;
  domain?: string | undefined;
  besides?: readonly string[] | undefined;
}

/** Another name and domain, as they are kept; refused where something came of the account meanwhile. */
export async function correctedAs(
  queries: Queries,
  customer: Customer,
  { name = customer.name, domain = customer.domain, besides = [] }: Correction,
): Promise<Result<Pick<Correction, "name" | "domain">, Refusal>> {
  const typed = { name: name.trim(), domain: domain.trim() };
  const changed = (["name", "domain"] as const).filter((part) => typed[part] !== customer[part]);
  if (changed.length === 0) return ok({});
  const settled = changed.map((part) => ({ kind: "account-settled" as const, part, name: customer.name }));
  const late = (await isFresh(queries, customer)) ? undefined : together(settled);
  if (late) return refused(late);
  const parts = { name: typedName(name), domain: domainIn(domain, await usOf(queries)) };
  const fit = allFit(
    parts,
    ...(parts.domain.ok ? await inUse(queries, { domain: parts.domain.value }, customer.id) : []),
  );
  if (!fit.ok) return fit;
  const others = [...besides, nameBeside(customer.id), domainBeside(customer.id)];
  const asked = together([
    ...(await askedOfAlike(queries, fit.value, others)),
    ...(await invitedOtherwise(queries, fit.value, others)),
  ]);
  return asked ? refused(asked) : fit;
}

import { type AccountChange, accountParts, saidOf } from "../../customers/account/parts";
import type { Customer } from "../../customers/customer";

const parts = ["name", "domain", ...accountParts] as const;

/** What a list changes of a customer: what it said, and what it says now. */
export function changesOf(before: Customer, after: Customer): AccountChange[] {
  const said = (customer: Customer, part: (typeof parts)[number]): string =>
    part === "name" || part === "domain" ? customer[part] : saidOf(customer, part);
  return parts
    .map((part) => ({ part, from: said(before, part), to: said(after, part) }))
    .filter(({ from, to }) => from !== to);
}

import { type AccountChange, accountParts, saidOf } from "../../customers/account/parts";
import type { Customer } from "../../customers/customer";

/** Name and domain first: by them a line is found again. */
const parts = [...new Set(["name", "domain", ...accountParts] as const)];

/** What a list changes of a customer: what it said, and what it says now. */
export function changesOf(before: Customer, after: Customer): AccountChange[] {
  return parts
    .map((part) => ({ part, from: saidOf(before, part), to: saidOf(after, part) }))
    .filter(({ from, to }) => from !== to);
}

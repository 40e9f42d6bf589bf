import { createHash } from "node:crypto";
import type { Customer } from "../customer";
import { type AccountPart, accountParts, saidOf } from "./parts";

/** What each part of an account said when somebody was shown it, in so few letters that a button can carry it. */
export type Said = string;

const letters = 4;

/** What the account says, to be compared later; see `touchedOf`. */
export const markOf = (customer: Customer): Said =>
  accountParts
    .map((part) => createHash("sha256").update(saidOf(customer, part)).digest("base64url").slice(0, letters))
    .join("");

/** What a form says once its person was shown how the account stands, but for the parts that were touched on it. */
export function saidAgain(shown: Said, now: Customer, touched: readonly AccountPart[]): Said {
  const current = markOf(now);
  return accountParts.map((part, at) => of(touched.includes(part) ? shown : current, at)).join("");
}

/** The parts in which what was sent is not what its person was shown: those that were touched. */
export const touchedOf = (shown: Said, sent: Customer): AccountPart[] => differing(shown, markOf(sent));

/** The parts that both this person and somebody else changed, each otherwise. */
export function contested(shown: Said, sent: Customer, now: Customer): AccountPart[] {
  const changed = differing(shown, markOf(now));
  return touchedOf(shown, sent).filter((part) => changed.includes(part) && saidOf(sent, part) !== saidOf(now, part));
}

const differing = (before: Said, after: Said): AccountPart[] =>
  accountParts.filter((_, at) => of(before, at) !== of(after, at));

const of = (said: Said, at: number): string => said.slice(at * letters, (at + 1) * letters);

/**
 * What was typed without what its person left as it was shown. Its fields have the names of the parts, but for that of
 * the tenant id.
 */
export function touchedIn<Typed extends object>(
  typed: Typed,
  tenantField: keyof Typed,
  touched: readonly AccountPart[],
): Partial<Typed> {
  const left: readonly string[] = accountParts.filter((part) => !touched.includes(part));
  const kept: Partial<Typed> = {};
  for (const field in typed) {
    if (!left.includes(field === tenantField ? "tenant" : field)) kept[field] = typed[field];
  }
  return kept;
}

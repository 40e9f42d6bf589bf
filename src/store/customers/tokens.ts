import type { Customer } from "../../core/customers/customer";
import { plainVowels, writtenOut } from "../../core/customers/umlauts";
import { wordsOf } from "../../core/fold";
import type { TenantId } from "../../core/tenant";
import type { Row } from "../engines/database";
import { sortKeyOf, wordsUnder } from "./keys";
import { pairsOf } from "./pairs";

/** Longer than any real word; one cut here is still found by its beginning. */
export const longestToken = 64;

/** A row for each of a customer's words, and for each two of them. */
export function tokenRows(tenant: TenantId, customer: Customer): Row[] {
  const tokens = wordsUnder(customer, spellingsOf(customer)).toSorted();
  const all = tokens.map((token) => ` ${token}`).join("");
  const sort_key = sortKeyOf(customer);
  const row = (token: string, shared: number): Row => ({
    tenant,
    token,
    sort_key,
    id: customer.id,
    shared,
    tokens: all,
  });
  return [
    ...tokens.map((token, place) => row(token, sharedLength(token, tokens[place - 1] ?? ""))),
    ...pairsOf(tokens).map((pair) => row(pair, 0)),
  ];
}

/** The different words by which a customer is searched: one with an umlaut, or with what may be one, in both spellings. */
function spellingsOf({ name, domain, alias = "", tags = [] }: Customer): string[] {
  const words = [name, domain, alias, ...tags].flatMap((text) => [...wordsOf(text), ...wordsOf(writtenOut(text))]);
  const spellings = words.flatMap((word) => [word, plainVowels(word)]);
  return [...new Set(spellings.map((word) => word.slice(0, longestToken)))];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

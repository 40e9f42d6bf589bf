import { days } from "../../../core/clock";
import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../texts/reader";

/** The line for the part `as-of`: the usual one, or in bold the one that says how old it is; the other is empty. */
export interface AsOf {
  asOf: string;
  asOfOld: string;
}

/**
 * "As of": the ledger is the truth at the moment of looking; what was seen elsewhere is as old as its oldest row, and
 * says so when that is more than a day.
 */
export function asOf(reader: Reader, customers: readonly Customer[], now: number): AsOf {
  const mirrored = customers.filter((customer) => customer.source !== "ledger");
  const [oldest] = mirrored.sort((one, other) => one.asOf - other.asOf);
  const at = oldest?.asOf ?? now;
  const source = reader.text(`source.${oldest?.source ?? "ledger"}`);
  const said = { date: reader.date(at), time: reader.time(at), source };
  if (now - at <= days(1)) return { asOf: reader.text("as-of", said), asOfOld: "" };
  const age = reader.text("as-of.age", { n: Math.floor((now - at) / days(1)) });
  return { asOf: "", asOfOld: reader.text("as-of.old", { ...said, age }) };
}

/** The same as words to be spoken. */
export function asOfSpoken(reader: Reader, customers: readonly Customer[], now: number): string {
  const { asOf: fresh, asOfOld } = asOf(reader, customers, now);
  return fresh || asOfOld;
}

import type { Customer } from "../../../core/customers/customer";
import type { Reader } from "../../reader";

/**
 * "As of": the ledger is the truth at the moment of looking; what was seen elsewhere is as old as its oldest row.
 */
export function asOfLine(reader: Reader, customers: readonly Customer[], now: number): string {
  const mirrored = customers.filter((customer) => customer.source === "partner-center");
  const at = mirrored.length === 0 ? now : Math.min(...mirrored.map((customer) => customer.asOf));
  const source = reader.text(mirrored.length === 0 ? "source.ledger" : "source.partner-center");
  return reader.text("as-of", { date: reader.date(at), time: reader.time(at), source });
}

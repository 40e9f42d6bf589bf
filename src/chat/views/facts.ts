import type { Reader } from "../texts/reader";
import type { TextKey } from "../texts/texts";
import { rowAddress, wrapped } from "./shorten";

/** A line of the part `facts`: label, value, and a subtle detail after it. */
export interface Fact {
  label: string;
  value: string;
  detail: string;
  /** The value stands in a column beside its label, or in one line with it when that column could not break it. */
  beside: boolean;
  inline: boolean;
}

/** Most characters in a row, without a place to break, that a value's column holds on a phone. */
const columnRun = 20;

/** A line whose label is no text of ours, as the name of a service. */
export function plainFact(label: string, value: string, detail = ""): Fact {
  const inline = value.split(/[\s\u200b-]+/u).some((run) => run.length > columnRun);
  return { label, value, detail, beside: !inline, inline };
}

/** A line of the part `facts`, labelled by one of our texts. */
export const fact = (reader: Reader, label: TextKey, value: string, detail = ""): Fact =>
  plainFact(reader.text(label), value, detail);

/**
 * A domain or address as a fact: whole, since a part of it is another one. A line of its own holds 40 characters on a
 * phone; a longer one goes on in the next.
 */
export const addressFact = (reader: Reader, label: TextKey, address: string): Fact =>
  fact(reader, label, address.length > 40 ? wrapped(rowAddress(address)) : address);

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
  /**
   * Beside it, the value wraps as any text does; or it is an address, which is copied as it is: right behind its label a
   * phone holds it in one line, and a longer one breaks where the line ends.
   */
  wraps: boolean;
  breaks: boolean;
  breaksWithDetail: boolean;
}

/** Most characters in a row, without a place to break, that a value's column holds on a phone. */
const columnRun = 20;

/** An address or domain without signs that a TextBlock, which breaks it, would read as markup. */
const isPlainAddress = (value: string): boolean => /^[\p{L}\p{N}.@+-]+$/u.test(value);

/** A line whose label is no text of ours, as the name of a service. */
export function plainFact(label: string, value: string, detail = ""): Fact {
  // An address is in one piece, also where it has a hyphen.
  const isWhole = /[.@]/.test(value) && isPlainAddress(value);
  const wraps = value.split(isWhole ? /$/u : /[\s\u200b-]+/u).every((run) => run.length <= columnRun);
  const breaks = !wraps && isPlainAddress(value);
  const beside = wraps || breaks;
  return { label, value, detail, beside, inline: !beside, wraps, breaks, breaksWithDetail: breaks && detail !== "" };
}

/** A line of the part `facts`, labelled by one of our texts. */
export const fact = (reader: Reader, label: TextKey, value: string, detail = ""): Fact =>
  plainFact(reader.text(label), value, detail);

/** A domain or address as a fact: whole, since a part of it is another one; one with other signs may break after its dots. */
export const addressFact = (reader: Reader, label: TextKey, address: string): Fact =>
  fact(reader, label, address.length > 40 && !isPlainAddress(address) ? wrapped(rowAddress(address)) : address);

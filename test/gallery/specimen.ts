import type { Reader } from "../../src/chat/texts/reader";
import type { View } from "../../src/chat/views/view";

/** One card in one situation, made for any reader. */
export interface Specimen {
  /** The card and the situation, e.g. `customers/record privileges-gone`. */
  name: string;
  make(reader: Reader): View;
}

/** Specimens of one card, by situation. */
export const specimensOf = (card: string, situations: Record<string, (reader: Reader) => View>): Specimen[] =>
  Object.entries(situations).map(([situation, make]) => ({ name: `${card} ${situation}`, make }));

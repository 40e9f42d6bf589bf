import { mock } from "node:test";

import templates = require("../../src/chat/cards/templates");

import { type Reader, readerFor } from "../../src/chat/texts/reader";
import type { Specimen } from "./specimen";
import { specimens } from "./specimens";

/** What a specimen fills its card's template with, caught on the way there. */
export function dataOf({ name, make }: Specimen, reader: Reader): object {
  const { mock: caught } = mock.method(templates, "renderCard");
  make(reader);
  caught.restore();
  const filled = caught.calls.at(-1);
  if (!filled) throw new Error(`${name} fills no template`);
  return filled.arguments[2];
}

/** The sample data beside each template, by card: its first specimen in English, as JSON. */
export const samples = (): Map<string, unknown> => {
  const first = new Map(specimens.toReversed().map((specimen) => [specimen.name.split(" ")[0] ?? "", specimen]));
  const english = readerFor("en", "Europe/Rome");
  return new Map([...first].map(([card, specimen]) => [card, JSON.parse(JSON.stringify(dataOf(specimen, english)))]));
};

/** Where the sample of a card lies, below `cards`. */
export const sampleFile = (card: string): string => `${card}.data.json`;

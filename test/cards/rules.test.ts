import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cardNames, renderCard } from "../../src/chat/cards/templates";
import { readerFor } from "../../src/chat/texts/reader";
import { specimens } from "../gallery/specimens";
import { expectGoodCard } from "../support/card-rules";

const sampleOf = (card: string) => join("cards", `${card}.data.json`);

describe.each(["en", "it"] as const)("every card, in %s", (language) => {
  const reader = readerFor(language, "Europe/Rome");

  it.each(specimens.map((specimen) => [specimen.name, specimen] as const))(
    "%s keeps the rules of the design",
    (_name, { make }) => {
      expectGoodCard(make(reader));
    },
  );
});

describe("the gallery", () => {
  it("shows every card there is", () => {
    const shown = new Set(specimens.map(({ name }) => name.split(" ")[0]));
    expect(cardNames().filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe("the sample data beside the templates", () => {
  it("is there for every card", () => {
    expect(cardNames().filter((name) => !existsSync(sampleOf(name)))).toEqual([]);
  });

  it.each(cardNames())("of %s fills its card completely", (name) => {
    const json = renderCard(name, "en", JSON.parse(readFileSync(sampleOf(name), "utf8")));
    expectGoodCard({ card: { json, fallbackText: JSON.parse(json).fallbackText }, summary: name });
  });
});

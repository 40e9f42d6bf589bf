import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cardNames } from "../../src/chat/cards/templates";
import { readerFor } from "../../src/chat/texts/reader";
import { languages } from "../../src/core/languages";
import { sampleFile, samples } from "../gallery/samples";
import { specimens } from "../gallery/specimens";
import { expectGoodCard } from "../support/card-rules";
import { projectRoot } from "../support/sources";

describe.each(languages)("every card, in %s", (language) => {
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
  const cards = join(projectRoot, "cards");
  const written = samples();

  it("is there for every card, and for no other", () => {
    const files = globSync(sampleFile("*/*"), { cwd: cards });
    expect(files.sort()).toEqual(cardNames().map(sampleFile).sort());
  });

  it.each(cardNames())("of %s is that of its first specimen in English; npm run samples writes it", (card) => {
    expect(JSON.parse(readFileSync(join(cards, sampleFile(card)), "utf8"))).toEqual(written.get(card));
  });
});

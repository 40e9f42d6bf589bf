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

interface Part {
  type?: string;
  id?: string;
  verb?: string;
  title?: string;
  associatedInputs?: string;
}

/** What a card holds without what it opens in itself: a client sends the inputs of that with its own buttons alone. */
function partsOf(node: unknown): Part[] {
  if (node === null || typeof node !== "object") return [];
  const { type } = node as Part; // a part of a card, which says of itself what it is
  if (type === "Action.ShowCard") return [];
  const inner = Object.entries(node).flatMap(([key, value]) =>
    key === "fallback" || key === "data" ? [] : partsOf(value),
  );
  return [node, ...inner];
}

/** Inputs that show something to be copied. */
const toCopy = /^(?:link$|text$|kept_)/;

describe.each(languages)("a card on which people type, in %s", (language) => {
  const reader = readerFor(language, "Europe/Rome");
  const made = specimens.map(({ name, make }) => [name, partsOf(JSON.parse(make(reader).card.json))] as const);
  const typedOn = made.filter(([, parts]) =>
    parts.some(({ type, id = "" }) => /^Input\.(?:Text|Date)$/.test(type ?? "") && !toCopy.test(id)),
  );

  it.each(typedOn)("loses nothing by any button but that which puts it away: %s", (_, parts) => {
    const losing = parts.filter(
      ({ type, associatedInputs, title }) =>
        type === "Action.Execute" && associatedInputs === "none" && title !== reader.text("form.cancel"),
    );
    expect(losing).toEqual([]);
  });
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

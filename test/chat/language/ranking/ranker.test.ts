import fc from "fast-check";
import { featuresOf } from "../../../../src/chat/language/ranking/features";
import { learn, type Ranked, rankerOf } from "../../../../src/chat/language/ranking/ranker";

const said = (line: string): string[] => featuresOf(line.split(" ").map((word) => ({ word, tags: [] })));
const labels = ["list", "history"];
const ranker = rankerOf(
  labels,
  learn(labels, [
    [said("show me all customers"), "list"],
    [said("which companies do we serve"), "list"],
    [said("customers of {person}"), "list"],
    [said("what happened with {customer}"), "history"],
    [said("history of {customer}"), "history"],
    [said("tell me the story of {customer}"), "history"],
  ]),
);
const first = ([likeliest]: Ranked<string>[]): string | undefined => likeliest?.label;

describe("the ranker", () => {
  it("knows lines that nobody taught it, by their words and by parts of them", () => {
    expect(first(ranker(said("the customers we serve please")))).toBe("list");
    expect(first(ranker(said("histroy of {customer}")))).toBe("history");
    expect(first(ranker(said("stories about {customer}")))).toBe("history");
  });

  it("shares out one whole among all labels, the likeliest first, for any line", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 80 }), (words) => {
        const ranked = ranker(featuresOf(words.map((word) => ({ word, tags: [] }))));
        const shares = ranked.map(({ share }) => share);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        expect(shares).toEqual([...shares].sort((one, other) => other - one));
      }),
    );
  });

  it("learns the same from the same examples", () => {
    const examples = [
      [said("show me all customers"), "list"],
      [said("history of {customer}"), "history"],
    ] as const;
    expect(learn(labels, examples)).toEqual(learn(labels, examples));
  });
});

describe("what the ranker sees of a line", () => {
  it("is words, pairs of words, runs of letters and tags; of a name only what it is", () => {
    const features = featuresOf([
      { word: "open", tags: [] },
      { word: "{customer}", tags: ["part x noun"] },
    ]);
    expect(features).toEqual(
      expect.arrayContaining(["w open", "<op", "pen>", "w {customer}", "p open {customer}", "part x noun"]),
    );
    expect(features.filter((each) => each.includes("cust"))).toEqual(["w {customer}", "p open {customer}"]);
  });

  it("ends where nobody reads on", () => {
    const longer = (length: number): number => featuresOf(Array(length).fill({ word: "word", tags: [] })).length;
    expect(longer(5000)).toBe(longer(100));
    expect(featuresOf([{ word: "x".repeat(5000), tags: [] }]).length).toBeLessThan(100);
  });
});

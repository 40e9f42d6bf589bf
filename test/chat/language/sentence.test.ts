import { openReading, type Reading } from "./support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

const asks = async (line: string): Promise<boolean> => (await reading.sentence(line)).asks;

describe("a line, read before anybody asks which command it means", () => {
  it.each(["?", " ?", "??", "?!", " (?)", "？", " ¿", "?»", "❓", "? 🙏"])(
    "asks when there is a question mark of any kind behind its words: %j",
    async (mark) => {
      expect(await asks(`rimuovi tailspin${mark}`)).toBe(true);
    },
  );

  it("asks nothing where the question mark belongs to an address of the web, or somebody is asked to do something", async () => {
    expect(await asks("imposta https://admin.microsoft.com/x?y=1")).toBe(false);
    expect(await asks("could you remove tailspin?")).toBe(false);
    expect(await asks("mi rimuovi tailspin?")).toBe(false);
    expect(await asks("potresti rimuovere tailspin?")).toBe(false);
  });

  it("tells words that nobody knows from all others, and from names", async () => {
    const { tokens, isNew } = await reading.sentence("rimuovi subito Tailspin Toys zeppo");
    expect(tokens.filter((_, place) => isNew[place]).map(({ raw }) => raw)).toEqual(["zeppo"]);
  });

  it("takes a slip of the fingers for the word that was meant, and remembers it", async () => {
    const { tokens } = await reading.sentence("cronlogia di Tailspin Toys");
    expect(tokens.map(({ key, slipped }) => (slipped ? `${key}!` : key))).toEqual([
      "cronologia!",
      "di",
      "tailspin",
      "toys",
    ]);
  });

  it("leaves quoted words and names as they are, however near they are to others", async () => {
    const { tokens } = await reading.sentence('cliente "cleinti"');
    expect(tokens.some(({ slipped }) => slipped)).toBe(false);
  });

  it("is read to a certain length, and knows when it goes on", async () => {
    expect((await reading.sentence("rimuovi ".repeat(100))).goesOn).toBe(false);
    const long = await reading.sentence("rimuovi ".repeat(5000));
    expect([long.goesOn, long.tokens.length < 1000]).toEqual([true, true]);
  });
});

import { PhraseBook } from "../../../../src/chat/language/words/phrase-book";
import { tokensOf } from "../../../../src/chat/language/words/tokens";

describe("phrases", () => {
  const book = new PhraseBook<string>();
  book.add("notify", "short");
  book.add("notify off", "long");
  book.add("notify off", "other");
  book.add("mail d'invito", "mail");
  const at = (line: string, start: number) => book.at(tokensOf(line), start).map(({ value }) => value);

  it("are found where they stand, the longest first", () => {
    expect(at("please Notify off!", 1)).toEqual(["long", "other", "short"]);
    expect(at("please notify here", 1)).toEqual(["short"]);
  });

  it("are found behind an article that lost its vowel", () => {
    expect(at("la mail d’invito", 1)).toEqual(["mail"]);
  });

  it("are not found elsewhere, nor half of them", () => {
    expect(at("please notify off", 0)).toEqual([]);
    expect(at("off", 0)).toEqual([]);
    expect(at("notify", 1)).toEqual([]);
  });
});

import fc from "fast-check";
import { fold, wordsOf } from "../../src/core/fold";

describe("folding a text", () => {
  it.each([
    ["Caffè  Città\tAlta ", "caffe citta alta"],
    ["MÜLLER & Söhne", "muller & sohne"],
    ["Straße Łódź Ørsted Æsop Œuvre Đorđe", "strasse lodz orsted aesop oeuvre dorde"],
    ["L’Aquila – Nord", "l'aquila - nord"],
    ["ﬁne ①", "fine 1"],
    ["a\u0000b", "a b"],
    ["\u200econ\u00adto\u200bso\ufeff", "contoso"],
    ["dʼAmico d‛Amico d′Amico", "d'amico d'amico d'amico"],
  ])("makes %j the same as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it("is the same for plain words, which it only lowers, as for all others", () => {
    // A mark that is left out keeps the text from being plain.
    const plain = fc.string({ unit: fc.constantFrom(..."aZ09 -.'\t\u007f") });
    fc.assert(fc.property(plain, (text) => expect(fold(text)).toBe(fold(`${text}\u0301`))));
  });

  it("splits words at everything that is neither letter nor digit", () => {
    expect(wordsOf("D'Amico & Figli, adventure-works.example 24/7")).toEqual([
      "d",
      "amico",
      "figli",
      "adventure",
      "works",
      "example",
      "24",
      "7",
    ]);
    expect(wordsOf("& – !")).toEqual([]);
  });
});

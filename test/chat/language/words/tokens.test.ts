import fc from "fast-check";
import { spelling, tokensOf, withoutOwner } from "../../../../src/chat/language/words/tokens";
import { inLines, longText } from "../support/long-texts";

const keys = (text: string): string[] => tokensOf(text).map(({ key }) => key);

describe("the words of a line", () => {
  it("are compared without case, accents and punctuation at their ends", () => {
    expect(keys("Clienti, CAFFÈ «Città» (alta)!")).toEqual(["clienti", "caffe", "citta", "alta"]);
    expect(keys("follow‑ups 👍 S.p.A.")).toEqual(["follow-ups", "", "s.p.a"]);
  });

  it("stand by themselves after an article that lost its vowel, with any apostrophe", () => {
    for (const text of ["l'invito", "l’invito", "lʼinvito"]) expect(keys(text)).toEqual(["l'", "invito"]);
    expect(keys("dell'Aquila un'azienda")).toEqual(["dell'", "aquila", "un'", "azienda"]);
    expect(keys("D'Angelo O'Brien")).toEqual(["d'", "angelo", "o'brien"]);
  });

  it("are those that people write in fewer letters in a chat", () => {
    expect(keys("Nn so xké, pls dont ask w/o Sara thx")).toEqual([
      "non",
      "so",
      "perche",
      "please",
      "don't",
      "ask",
      "without",
      "sara",
      "thanks",
    ]);
    expect(keys('NN Group, "nn" e U')).toEqual(["nn", "group", "nn", "e", "u"]);
  });

  it("are never looked into where they are quoted", () => {
    const quoted = (text: string) => tokensOf(text).flatMap(({ raw, quoted: is }) => (is ? [raw] : []));
    for (const [open, close] of ['""', "“”", "«»", "‘’", "''"].map((pair) => [...pair]))
      expect(quoted(`rimuovi ${open}Contoso Nord${close} subito`)).toEqual(["Contoso", "Nord"]);
    expect(quoted("l'invito di D'Angelo")).toEqual([]);
    expect(quoted('"rimuovi tailspin"')).toEqual([]);
  });

  it("are whose they say without the s of an owner, also where the name ends in s itself", () => {
    expect(["Tailspin's", "TAILSPIN’S", "Tailspin's,"].map(withoutOwner)).toEqual(["Tailspin", "TAILSPIN", "Tailspin"]);
    expect(["Northwind Traders'", "Marcus’."].map(withoutOwner)).toEqual(["Northwind Traders", "Marcus"]);
    expect(["S.p.A.", "Lamna", "Traders"].map(withoutOwner)).toEqual(["S.p.A.", "Lamna", "Traders"]);
  });

  it("hold no mark that nobody sees", () => {
    expect(keys("\u200econtoso\u200b.example\u202c")).toEqual(["contoso.example"]);
  });

  it("are spelled as they were typed, without punctuation at the end", () => {
    const spelled = (text: string) => spelling(tokensOf(text));
    expect(spelled("L’Aquila  Calcio?!")).toBe("L’Aquila Calcio");
    expect(spelled("Contoso S.p.A.")).toBe("Contoso S.p.A.");
    expect(spelled("Contoso.")).toBe("Contoso");
    expect(spelled("https://a.example/x?y=Z.")).toBe("https://a.example/x?y=Z.");
    expect(spelled('"Contoso."')).toBe("Contoso");
  });

  it("can be found in any text at all, however long", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme" })), (text) => {
        spelling(tokensOf(text));
      }),
    );
    for (const part of inLines) expect(() => tokensOf(longText(part))).not.toThrow();
  });
});

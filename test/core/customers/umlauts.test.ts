import { plainVowels, writtenOut } from "../../../src/core/customers/umlauts";
import { fold } from "../../../src/core/fold";

describe("umlauts", () => {
  const words = ["Müller", "Häuser", "Bäuerle", "Köln", "Übersee", "Ärzte", "Ørsted", "Grün", "Zu\u0308rich"];

  it.each(words)("of %s are the same written out, once both are made plain", (word) => {
    expect(plainVowels(fold(writtenOut(word)))).toBe(fold(word));
    expect(plainVowels(fold(word))).toBe(fold(word));
  });

  it("are not seen at the end of a word, in numbers, and where other languages have the same letters", () => {
    const others = ["blue", "monroe", "bauer", "neuer", "quelle", "rouen", "c0ae1"];
    expect(others.map(plainVowels)).toEqual(others);
  });
});

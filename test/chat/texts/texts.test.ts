import { joinMessage } from "../../../src/chat/texts/join-message";
import { sourcesOf, textsOf } from "../../../src/chat/texts/texts";

const it_ = sourcesOf("it");
const italian = textsOf("it");
const english = textsOf("en");

describe("a text with values in it", () => {
  it.each([
    ["11 mar 2025", "a noi, dall’11 mar 2025"],
    ["8 gen 2026", "a noi, dall’8 gen 2026"],
    ["18 gen 2026", "a noi, dal 18 gen 2026"],
    ["1º gen 2026", "a noi, dal 1º gen 2026"],
  ])("elides Italian articles as they are read: %s", (date, said) => {
    expect(italian("customer.service.to-us", { date })).toBe(said);
  });

  it("elides at the beginning of a sentence too, and nothing in a name", () => {
    expect(joinMessage([{ words: "Il " }, { value: "date" }])({ date: "8 dic 2026" })).toBe("L’8 dic 2026");
    expect(joinMessage([{ words: "per il " }, { value: "name" }])({ name: "8Bit Studio" })).toBe("per il 8Bit Studio");
    expect(joinMessage([{ words: "April " }, { value: "day" }])({ day: "8 x" })).toBe("April 8 x");
    expect(english("customer.service.to-us", { date: "11 Mar 2025" })).toContain("11 Mar 2025");
  });

  it("gives a sentence one full stop when a name at its end has its own", () => {
    const pieces = [{ words: "the services of " }, { value: "name" }, { words: ". They" }];
    expect(joinMessage(pieces)({ name: "Nuovo Cliente S.r.l." })).toBe("the services of Nuovo Cliente S.r.l. They");
    expect(joinMessage(pieces)({ name: "Contoso" })).toBe("the services of Contoso. They");
    expect(joinMessage([{ value: "name" }, { words: "..." }])({ name: "S.r.l." })).toBe("S.r.l....");
  });

  it("keeps articles before dates out of texts with plurals, where they could not be elided", () => {
    const dates = /\b(?:[Ii]l|[Aa]l|[Dd]al|del|nel) \{(?:date|day|moment|until|latest)\}/;
    const plurals = Object.entries(it_).filter(([, text]) => /\{\w+, (?:plural|select)/.test(text));
    expect(plurals.filter(([, text]) => dates.test(text)).map(([key]) => key)).toEqual([]);
  });
});

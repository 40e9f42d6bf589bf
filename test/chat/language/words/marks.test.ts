import { harmless, marksOf } from "../../../../src/chat/language/words/marks";
import type { SentenceMark } from "../../../../src/chat/language/words/sentence-words";
import { tokensOf } from "../../../../src/chat/language/words/tokens";

const marked = (text: string): (readonly SentenceMark[])[] => marksOf(tokensOf(text));
const marksIn = (text: string): Set<SentenceMark> => new Set(marked(text).flat());

describe("what words do to a sentence", () => {
  it.each([
    ["negation", "don't remove tailspin", "non rimuovere tailspin"],
    ["exception", "invite all except bea", "invita tutti tranne bea"],
    ["condition", "if they sign, remove tailspin", "se firmano, rimuovi tailspin"],
    ["reported", "marco says to remove tailspin", "marco dice di rimuovere tailspin"],
    ["past", "yesterday we removed tailspin", "ieri abbiamo rimosso tailspin"],
    ["future", "tomorrow we remove tailspin", "domani rimuoviamo tailspin"],
    ["hedge", "maybe remove tailspin", "forse rimuovi tailspin"],
    ["duty", "we have to remove tailspin", "dobbiamo rimuovere tailspin"],
    ["may", "may i remove tailspin", "posso rimuovere tailspin"],
    ["howTo", "how do i remove a customer", "come faccio a rimuovere un cliente"],
    ["question", "why was tailspin removed", "perché tailspin è stato rimosso"],
    ["wish", "i would like to remove tailspin", "vorrei rimuovere tailspin"],
    ["polite", "please remove tailspin", "per favore rimuovi tailspin"],
  ] as const)("is known in both languages: %s", (mark, english, italian) => {
    expect([...marksIn(english)]).toContain(mark);
    expect([...marksIn(italian)]).toContain(mark);
  });

  it("is read from the longest phrase at a place", () => {
    expect(marked("i would like to").every((marks) => marks.join() === "wish")).toBe(true);
  });

  it("is nothing inside quotes, and nothing for a word that only carries its meaning", () => {
    expect(marked('rimuovi "Se Non Ora"').flat()).toEqual([]);
    expect(marked("tailspin")).toEqual([[]]);
  });

  it("leaves a wish what it is only where it is polite, a request, a wish or small", () => {
    expect([...harmless].sort()).toEqual(["polite", "request", "small", "wish"]);
  });
});

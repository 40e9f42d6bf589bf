import { Slips } from "../../../../src/chat/language/words/slips";

describe("a word out of hurried fingers", () => {
  const slips = new Slips(["clienti", "cronologia", "invita", "inviti", "collegamento", "link", "rimuovi cliente"]);

  it.each([
    ["two letters that changed places", "cleinti", "clienti"],
    ["a letter left out", "cronlogia", "cronologia"],
    ["a letter too many", "collegamentto", "collegamento"],
    ["the first letter left out", "ollegamento", "collegamento"],
  ])("is recognised by %s", (_, typed, meant) => {
    expect(slips.meant(typed)).toBe(meant);
  });

  it.each([
    ["is a word itself", "clienti"],
    ["could be two words", "invit"],
    ["has two slips", "cleintti"],
    ["is short", "likn"],
    ["is another word", "contoso"],
    ["is endless", "clienti".repeat(1000)],
    ["is empty", ""],
  ])("is left alone when it %s: %s", (_, typed) => {
    expect(slips.meant(typed)).toBeUndefined();
  });
});

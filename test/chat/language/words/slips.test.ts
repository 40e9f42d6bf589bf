import { isOneSlipFrom, Slips } from "../../../../src/chat/language/words/slips";

describe("a word out of hurried fingers", () => {
  const slips = new Slips(["clienti", "cronologia", "invita", "inviti", "collegamento", "link", "rimuovi cliente"]);

  it.each([
    ["two letters that changed places", "cleinti", "clienti"],
    ["two of four letters that changed places", "lnik", "link"],
    ["a letter left out", "cronlogia", "cronologia"],
    ["a letter too many", "collegamentto", "collegamento"],
    ["the first letter left out", "ollegamento", "collegamento"],
    ["a wrong letter", "cronolpgia", "cronologia"],
  ])("is recognised by %s", (_, typed, meant) => {
    expect(slips.meant(typed)).toBe(meant);
  });

  it.each([
    ["is a word itself", "clienti"],
    ["could be two words", "invit"],
    ["has two slips", "cleintti"],
    ["has a wrong letter and is short", "invuta"],
    ["has another ending", "collegamenta"],
    ["is short", "lik"],
    ["is another word", "contoso"],
    ["is endless", "clienti".repeat(1000)],
    ["is empty", ""],
  ])("is left alone when it %s: %s", (_, typed) => {
    expect(slips.meant(typed)).toBeUndefined();
  });
});

describe("one slip", () => {
  it.each([
    ["contsoo", "contoso"],
    ["brambila", "brambilla"],
    ["cofffee", "coffee"],
    ["luxerne", "lucerne"],
  ])("leads from %s to %s", (one, other) => {
    expect([isOneSlipFrom(one, other), isOneSlipFrom(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["contoso", "contoso"],
    ["ctonsoo", "contoso"],
    ["nord", "nordwind"],
    ["", "ab"],
  ])("does not lead from %s to %s", (one, other) => {
    expect([isOneSlipFrom(one, other), isOneSlipFrom(other, one)]).toEqual([false, false]);
  });
});

import { subjectIn } from "../../../../src/chat/language/asked/subjects";

describe("the subject of which help is asked for", () => {
  it.each([
    ["customers", "help customers", "aiuto clienti"],
    ["invitations", "help with inviting", "aiuto inviti"],
    ["removals", "help removals", "aiuto rimozioni"],
    ["providers", "help distributors", "aiuto distributori"],
    ["notices", "help notifications", "aiuto avvisi"],
    ["settings", "help language", "aiuto lingua"],
  ])("is known by its words in both languages: %s", (subject, english, italian) => {
    expect(subjectIn(english.split(" "))).toBe(subject);
    expect(subjectIn(italian.split(" "))).toBe(subject);
  });

  it("is none where none is named", () => {
    expect(subjectIn(["help", "me", "please"])).toBeUndefined();
  });
});

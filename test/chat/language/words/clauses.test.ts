import { endsClause, endsName, endsSentence, pauses } from "../../../../src/chat/language/words/clauses";

const all = { pauses, endsClause, endsName, endsSentence };
const endedBy = (raw: string, closing?: string): string[] =>
  Object.entries(all).flatMap(([name, ends]) =>
    ends({ raw, ...(closing !== undefined && { closing }) }) ? [name] : [],
  );

describe("a sign behind a word", () => {
  it.each(["Toys", "l'", "tailspin.example"])("is none within it: %s", (raw) => {
    expect(endedBy(raw)).toEqual([]);
  });

  it.each(["S.p.A.", "Corp.", "e.g.", "it."])(
    "may end a clause where it is a full stop, and be the word's own: %s",
    (raw) => {
      expect(endedBy(raw)).toEqual(["endsClause"]);
    },
  );

  it.each(["Toys,", "S.p.A.,", "Toys–", "Toys)", "Toys…"])("ends a clause: %s", (raw) => {
    expect(endedBy(raw)).toEqual(["pauses", "endsClause"]);
  });

  it("ends a name as well, where it is a colon", () => {
    expect(endedBy("Toys:")).toEqual(["pauses", "endsClause", "endsName"]);
  });

  it.each(["Toys;", "S.p.A.?", "Toys!"])("ends a sentence, and all that goes on in it: %s", (raw) => {
    expect(endedBy(raw)).toEqual(["pauses", "endsClause", "endsName", "endsSentence"]);
  });

  it("ends a sentence as a full stop behind a longer word", () => {
    expect(endedBy("Toys.")).toEqual(["endsClause", "endsName", "endsSentence"]);
  });

  it("counts where the word is read as in quotes, and the sign stands behind it", () => {
    expect(endedBy("Toys", ",")).toEqual(["pauses", "endsClause"]);
  });

  it("stands behind no word where there is none", () => {
    expect([pauses(undefined), endsClause(undefined), endsName(undefined)]).toEqual([false, false, false]);
  });
});

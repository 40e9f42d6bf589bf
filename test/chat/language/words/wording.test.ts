import { partsOf, type Wording } from "../../../../src/chat/language/words/wording";

const wording: Wording = {
  shown: "rimuovi",
  names: ["elimina cliente"],
  verbs: ["togliere", "=remove"],
  pairs: [
    { verbs: ["mettere fine a"], nouns: ["relazione"] },
    { verbs: ["avviare"], nouns: ["rimozione"], wanted: true },
  ],
  nouns: ["richiesta"],
  beside: ["cliente"],
};

describe("how a command is said", () => {
  const parts = partsOf("it", wording);
  const roles = (words: string) => parts.flatMap(([phrase, part]) => (phrase === words ? [part] : []));

  it("is by its names, told or done", () => {
    for (const name of ["rimuovi", "elimina cliente"])
      expect(roles(name)).toEqual(
        expect.arrayContaining([
          { role: "verb", mood: "order", isName: true },
          { role: "verb", mood: "participle", isName: true },
        ]),
      );
  });

  it("is by every form of its verbs; a verb with = before it has one form", () => {
    expect(roles("togliere")).toEqual([{ role: "verb", mood: "infinitive" }]);
    expect(roles("tolto")).toEqual([{ role: "verb", mood: "participle" }]);
    expect(roles("remove").map((part) => part.mood)).toEqual(["order", "participle"]);
    expect(roles("removing")).toEqual([]);
  });

  it("is by a verb with its noun, of which the first word changes", () => {
    expect(roles("mettiamo fine a")).toEqual([{ role: "verb", mood: "order", pair: "it 0" }]);
    expect(roles("relazione")).toEqual([{ role: "noun", pair: "it 0" }]);
    expect(roles("rimozione")).toEqual([{ role: "noun", pair: "it 1", wanted: true }]);
  });

  it("has nouns, and words that change nothing", () => {
    expect(roles("richiesta")).toEqual([{ role: "noun" }]);
    expect(roles("cliente")).toEqual([{ role: "beside" }]);
  });
});

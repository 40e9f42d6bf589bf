import { italianForms, type Mood } from "../../../../../src/chat/language/words/conjugate/it";

describe("an Italian verb", () => {
  it.each([
    ["invitare", "order", "invita inviti invitate invitiamo invitalo invitami invitaci"],
    ["invitare", "infinitive", "invitare invitarlo invitarli invitar"],
    ["invitare", "present", "invito invitano"],
    ["invitare", "gerund", "invitando"],
    ["invitare", "participle", "invitato invitata invitati"],
    ["togliere", "order", "togli tolga togliete toglilo toglimi"],
    ["togliere", "present", "tolgo tolgono toglie"],
    ["togliere", "participle", "tolto tolta tolti"],
    ["rimuovere", "participle", "rimosso rimossa rimossi"],
    ["rimuovere", "order", "rimuovi rimuova rimuovete rimuovilo rimuovila"],
    ["chiudere", "participle", "chiuso chiusa"],
    ["spedire", "order", "spedisci spedisca spedite spediscilo"],
    ["cercare", "order", "cerca cerchi cerchiamo"],
    ["sostituire", "order", "sostituisci sostituisca sostituiamo"],
    ["ristabilire", "order", "ristabilisci"],
    ["cominciare", "order", "comincia cominci cominciamo"],
    ["fare", "order", "fai faccia fate"],
  ] as [string, Mood, string][])("has its forms: %s, %s", (verb, mood, words) => {
    const forms = italianForms(verb);
    const found = words.split(" ").map((word) => [word, forms.get(word)]);
    expect(found).toEqual(words.split(" ").map((word) => [word, mood]));
  });

  it("has no form of another verb", () => {
    expect(italianForms("invitare").has("inviare")).toBe(false);
    expect(italianForms("togliere").has("togliero")).toBe(false);
  });
});

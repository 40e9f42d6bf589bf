import fc from "fast-check";
import { isCalledInFull, nameKey, nameKeysOf, wordsSought } from "../../../src/core/customers/names";
import { aCustomer } from "../../support/world";

const sameName: [string, string][] = [
  ["Contoso S.p.A.", "contoso spa"],
  ["Contoso S.p.A.", "Contoso SpA"],
  ["Contoso S.p.A.", "contoso s.p.a"],
  ["Contoso S.p.A.", "CONTOSO S. p. A."],
  ["Alpi Marittime Trasporti S.r.l.", "Alpi Marittime Trasporti SRL"],
  ["Edilizia Sant’Ambrogio S.n.c.", "edilizia sant'ambrogio snc"],
  ["Straße & Weg Logistik GmbH", "Strasse und Weg Logistik gmbh"],
  ["Zürcher Käse AG", "zuercher kaese a.g."],
  ["VanArsdel, Ltd.", "vanarsdel ltd"],
  ["Hansen A/S", "hansen as"],
  ["Müller & Söhne", "muller and sohne"],
  ["Müller & Söhne", "Mueller + Soehne"],
  ["Müller & Söhne", "mueller e söhne"],
  ["Studio Legale D’Amico, D’Avanzo e Dell’Orto", "studio legale d'amico d`avanzo dellʼorto"],
  ["The Phone Company", "phone company"],
  ["L’Angolo del Libro", "angolo del libro"],
  ["Gelateria Alba", "La Gelateria Alba"],
  ["Cantine *Sole & Luna* [1962]", "cantine sole e luna 1962"],
  ["Società Agricola «Valle dell’Orba»", '"societa agricola valle dell\'orba"'],
  ["Łódź Import-Export", "lodz import export"],
  ["H & M", "HM"],
  ["I.B.M. Italia", "ibm italia"],
  ["D’Angelo", "I D'Angelo"],
  ["contoso.example", "https://www.Contoso.example/it/chi-siamo?da=qui"],
  ["contoso.example", "«www.contoso.example.»"],
  ["contoso.example", "http://contoso.example:8080"],
  ["contoso.example", "\u200econtoso\u200b.example"],
  ["33333333-3333-4333-8333-3333333333ab", "\u202a{33333333-3333-4333-8333-3333333333AB}\u202c"],
];

const otherName: [string, string][] = [
  ["Contoso S.p.A.", "Contoso S.r.l."],
  ["Contoso S.p.A.", "Contoso"],
  ["Blu", "Blue"],
  ["Baur", "Bauer"],
  ["mueller.example", "muller.example"],
  ["Contoso SE", "contoso.se"],
  ["contoso.example", "info@contoso.example"],
  ["Corsi A.E.", "Corsi A."],
];

describe("the key of a name", () => {
  it.each(sameName)("is the same for %j and %j", (name, typed) => {
    expect(nameKey(typed)).toBe(nameKey(name));
  });

  it.each(otherName)("is not the same for %j and %j", (name, typed) => {
    expect(nameKey(typed)).not.toBe(nameKey(name));
  });

  it("keeps an article, a joining word and a legal form of which a name consists", () => {
    expect(["La", "The", "E", "S.p.A.", "e e"].map(nameKey)).toEqual(["la", "the", "e", "spa", "ee"]);
    expect(["", "&", "«»!"].map(nameKey)).toEqual(["", "", ""]);
  });

  it("does not depend on how the name is dressed", () => {
    fc.assert(
      fc.property(dressed, ({ name, typed }) => expect(nameKey(typed)).toBe(nameKey(name))),
      { numRuns: 2000 },
    );
  });
});

/** A word of a name: as it is, and in other spellings of the same. */
const word = fc.constantFrom(
  ["Contoso", "CONTOSO"],
  ["Müller", "Mueller", "muller"],
  ["Straße", "Strasse"],
  ["Città", "citta", "citta\u0300"],
  ["Böhm", "boehm", "BOHM"],
  ["D’Angelo", "d'angelo", "d`angelo", "dʼangelo"],
  ["24/7", "24 7"],
  ["Énergie", "energie"],
);
const form = fc.constantFrom(
  ["S.p.A.", "SpA", "spa", "S. p. A."],
  ["S.r.l.", "srl", "s.r.l"],
  ["GmbH & Co. KG", "gmbh co kg", "GmbH und Co KG"],
  ["B.V.", "BV"],
  ["Inc.", "inc"],
  [""],
);
const joint = fc.constantFrom(["&", " e ", " ed ", " and ", " und ", " et ", "+", ", "], [" ", "-", " – ", "\u00a0"]);
const marks = fc.constantFrom("", "\u200b", "\u00ad", "\u2060", "\u202a");

const spelled = <T extends string>(spellings: readonly T[]) =>
  fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(...spellings));

/** A name, and how somebody may write it. */
const dressed = fc
  .record({
    words: fc.array(word.chain(spelled), { minLength: 1, maxLength: 4 }),
    joints: fc.array(joint.chain(spelled), { minLength: 4, maxLength: 4 }),
    form: form.chain(spelled),
    article: fc.constantFrom("", "", "Il ", "la ", "the ", "i ", "gli ", "le ", "lo "),
    around: fc.constantFrom(["", ""], ["«", "»"], ["(", ")."], ["“", "”!"], ["  ", " ?"]),
    mark: marks,
    capitals: fc.boolean(),
  })
  .map(({ words, joints, form, article, around, mark, capitals }) => {
    const written = (side: 0 | 1): string =>
      words.reduce((sofar, spelling, at) => sofar + (at === 0 ? "" : joints[at - 1]![side]) + spelling[side], "") +
      (form[side] && ` ${form[side]}`);
    const typed = around[0] + article + Array.from(written(1)).join(mark) + around[1];
    return { name: written(0), typed: capitals ? typed.toUpperCase() : typed };
  });

describe("the keys of a customer", () => {
  const customer = aCustomer({
    id: "33333333-3333-4333-8333-333333333301",
    name: "Edilizia Sant’Ambrogio S.n.c. di Rossi & C.",
    domain: "santambrogio-edilizia.example",
    alias: "Sant’A",
  });

  it("are its tenant id, name, domain and alias, the name without its legal form, and the domain's first label", () => {
    expect(nameKeysOf(customer)).toEqual([
      "33333333 3333 4333 8333 333333333301",
      "edilizia sant ambrogio snc di rossi c",
      "santambrogio-edilizia.example",
      "sant a",
      "edilizia sant ambrogio",
      "santambrogio edilizia",
    ]);
    const { alias: _, ...nameless } = customer;
    expect(nameKeysOf({ ...nameless, name: "!", domain: "" })).toEqual(["33333333 3333 4333 8333 333333333301"]);
  });

  it.each([
    ["Acme GmbH & Co. KG", ["acme gmbh co", "acme"]],
    ["Wellness Spa S.r.l.", ["wellness spa", "wellness"]],
    ["Rossi & Co.", []],
    ["AG Insurance", []],
    ["Spa Natura Roma", []],
  ])("have %j also without what kind of company it is", (name, shorter) => {
    const keys = nameKeysOf(aCustomer({ id: "id", name, domain: "" }));
    expect(keys.filter((key) => key !== "id" && key !== nameKey(name)).sort()).toEqual([...shorter].sort());
  });

  it("tell a name in full from one that is shortened", () => {
    const called = (words: string) => isCalledInFull(customer, words);
    expect(["santambrogio-edilizia.example", "SANT'A", customer.id.toUpperCase()].every(called)).toBe(true);
    expect(["edilizia sant'ambrogio", "santambrogio edilizia", "edilizia"].some(called)).toBe(false);
  });
});

describe("the words that are looked for", () => {
  it.each([
    ["contoso spa", ["contoso"]],
    ["Contoso S.p.A.", ["contoso"]],
    ["muller and sohne", ["muller", "sohne"]],
    ["il caffè città", ["caffe", "citta"]],
    ["spa", ["spa"]],
    ["s.p.a.", ["s", "p", "a"]],
    ["spa natura", ["spa", "natura"]],
    ["La", ["la"]],
    ["www.contoso.example/it", ["contoso", "example"]],
    ["and", ["and"]],
    ["!", []],
  ])("of %j are %j", (typed, words) => {
    expect(wordsSought(typed)).toEqual(words);
  });
});

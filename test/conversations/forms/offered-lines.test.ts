import type { Person } from "../../../src/core/people/person";
import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { luke, marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (person: Person, line: string): Promise<Seen> => stage.says(person, line, personalChat(person));
const filled = ({ inputs }: Seen): Record<string, string> =>
  Object.fromEntries([...inputs].map(([id, value]) => [id.replace(/_r\d+$/, ""), value]));

describe("a line that is not wholly understood begins nothing, and what is offered to type has all that it said", () => {
  it.each([
    ["rinvia Alpine Ski House Exchange di due settimane frob", "rinvia Alpine Ski House Exchange", { period: "14" }],
    ["put off alpine exchange for two weeks blurb", "rinvia Alpine Ski House Exchange for two weeks", { period: "14" }],
    [
      "notice served on Alpine Ski House on 3 March blurb",
      "preavviso dato Alpine Ski House on 3 March",
      { givenOn: "2026-03-03" },
    ],
    [
      "contoso.example took exchange from us on 3 November according blurb",
      "privilegi persi Contoso S.p.A. Exchange on 3 November",
      { taken: "exchange", seenOn: "2026-11-03" },
    ],
    [
      "privilegi persi contoso.example exchange 3 novembre frob",
      "privilegi persi Contoso S.p.A. Exchange 3 novembre",
      { taken: "exchange", seenOn: "2026-11-03" },
    ],
    ["rimuovi tailspin frob perché non pagano", "rimuovi Tailspin Toys perché non pagano", { reason: "non pagano" }],
    ["remove tailspin blurb because they left", "rimuovi Tailspin Toys perché they left", { reason: "they left" }],
    ["assegna woodgrove a luke frob", "assegna Woodgrove Bank a Luke Green", { owner: luke.id }],
    ["assign woodgrove to me blurb", "assegna Woodgrove Bank a Marco Bianchi", { owner: marco.id }],
  ])("%s", async (line, words, form) => {
    const asked = await says(marco, line);
    expect(asked.inputs.size).toBe(0);
    expect(asked.toType).toEqual([expect.stringContaining(words)]);
    expect(filled(await says(marco, asked.toType[0] ?? ""))).toMatchObject(form);
  });

  it("with an address and the provider", async () => {
    const asked = await says(marco, 'invita ada@nova.example "Nova" con Fabrikam, frob');
    expect(asked.toType).toEqual(['invita ada@nova.example "Nova" con Fabrikam']);
    expect(filled(await says(marco, asked.toType[0] ?? ""))).toMatchObject({
      email: "ada@nova.example",
      name: "Nova",
    });
  });
});

describe("a deed that is wanted of several is offered of each by itself, with all that was said, and begun of none", () => {
  it.each([
    ["rimuovi tailspin e woodgrove", ["rimuovi Tailspin Toys", "rimuovi Woodgrove Bank"]],
    ["remove tailspin and woodgrove", ["rimuovi Tailspin Toys", "rimuovi Woodgrove Bank"]],
    [
      "togli tailspin, woodgrove e wingtip",
      ["rimuovi Tailspin Toys", "rimuovi Woodgrove Bank", "rimuovi Wingtip Toys"],
    ],
    [
      "rimuovi tailspin e woodgrove perché non pagano",
      ["rimuovi Tailspin Toys perché non pagano", "rimuovi Woodgrove Bank perché non pagano"],
    ],
    [
      "assign tailspin and woodgrove to me",
      ["assegna Tailspin Toys a Marco Bianchi", "assegna Woodgrove Bank a Marco Bianchi"],
    ],
    [
      "assign tailspin to luke and woodgrove to sara",
      ["assegna Tailspin Toys a Luke Green", "assegna Woodgrove Bank a Sara Conti"],
    ],
    ["invita a@nova.example e b@terra.example", ["invita a@nova.example", "invita b@terra.example"]],
    [
      "invite a@nova.example and b@terra.example together with fabrikam",
      ["invita a@nova.example con Fabrikam", "invita b@terra.example con Fabrikam"],
    ],
    [
      'invita a@nova.example "Nova" e b@terra.example "Terra"',
      ['invita a@nova.example "Nova"', 'invita b@terra.example "Terra"'],
    ],
    [
      "snooze alpine and tailspin until monday",
      ["rinvia Alpine Ski House until monday", "rinvia Tailspin Toys until monday"],
    ],
    [
      "privileges lost tailspin exchange and woodgrove teams",
      ["privilegi persi Tailspin Toys Exchange", "privilegi persi Woodgrove Bank Teams"],
    ],
    ["autorizza fabrikam e northwind", ["autorizza Fabrikam Distribution", "autorizza Northwind Distribuzione"]],
    ["let tailspin and woodgrove buy", ["consenti acquisti Tailspin Toys", "consenti acquisti Woodgrove Bank"]],
  ])("%s", async (line, words) => {
    const asked = await says(marco, line);
    expect(asked.inputs.size).toBe(0);
    expect(asked.toType).toEqual(words);
    expect(asked.has("guess.one-by-one")).toBe(true);
    expect(asked.has("guess.left")).toBe(false);
    for (const each of words) expect((await says(marco, each)).has("guess.title")).toBe(false);
  });

  it.each([
    ["caffè città alta prendilo… anzi passalo a me, luke è via", /Luke/],
    ["scriviamo ad ada@studionuovo.example per invitarla, il contatto ce l'ha dato Northwind", /northwind/i],
  ])("and with nobody and nothing that the line does not mean: %s", async (line, other) => {
    const { toType, inputs } = await says(marco, line);
    expect([...inputs.values()].filter(Boolean)).toEqual([]);
    expect(toType.filter((words) => other.test(words))).toEqual([]);
  });

  it("or of one that is to be chosen, without saying that each is", async () => {
    const asked = await says(marco, "remove tailspin or woodgrove");
    expect(asked.toType).toEqual(["rimuovi Tailspin Toys", "rimuovi Woodgrove Bank"]);
    expect(asked.has("guess.one-by-one")).toBe(false);
  });

  it.each([
    "remove tailspin, not woodgrove",
    "rimuovi tailspin ma non woodgrove",
    "non rimuovere tailspin e woodgrove",
  ])("but not of whom the line spares: %s", async (line) => {
    const { toType, inputs } = await says(marco, line);
    expect(toType.filter((words) => words.includes("Woodgrove"))).toEqual([]);
    expect(inputs.size).toBe(0);
  });
});

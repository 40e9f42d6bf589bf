import type { Entity } from "../../../src/chat/language/entity";
import { mentionAt } from "../../../src/chat/language/sentence";
import { openReading, type Reading } from "./support/reading";

let reading: Reading;
beforeAll(async () => {
  reading = await openReading();
});
afterAll(() => reading.close());

const short = (entity: Entity): string => {
  if (entity.kind === "address") return `address ${entity.address?.email ?? `none in ${entity.typed}`}`;
  if (entity.kind === "link") return `link ${entity.url}`;
  if (entity.kind === "customer")
    return `${entity.partly ? "partly" : "customer"} ${entity.customers.map(({ name }) => name).join(", ")}`;
  if (entity.kind === "invitation")
    return `${entity.partly ? "partly " : ""}invitation ${entity.invitations.map(({ customerName }) => customerName).join(", ")}`;
  if (entity.kind === "provider") return `provider ${entity.provider.shortName}`;
  if (entity.kind === "person") return `person ${entity.person.name}`;
  if (entity.kind === "name") return `name ${entity.name}`;
  return `service ${entity.service}`;
};
const named = async (line: string): Promise<string[]> =>
  (await reading.sentence(line)).mentions.map(({ entity }) => short(entity));

describe("what a line names", () => {
  it.each([
    ["cronologia di Tailspin Toys per favore", ["customer Tailspin Toys"]],
    ["what about tailspin.example", ["customer Tailspin Toys"]],
    ["open 33333333-3333-4333-8333-333333333302", ["customer Tailspin Toys"]],
    ["rimuovi woodgrove bank", ["customer Woodgrove Bank"]],
    ["storia di alpine ski house", ["customer Alpine Ski House"]],
    ["CAFFE CITTA ALTA", ["customer Caffè Città Alta"]],
    ["rimuovi “Contoso S.p.A.”", ["customer Contoso S.p.A."]],
  ])("is a customer, called by its whole name, domain or id: %s", async (line, names) => {
    expect(await named(line)).toEqual(names);
  });

  it("keeps the words of a part of a name that are words of the language", async () => {
    expect(await named("rimuovi officine d'angelo")).toEqual(["partly Officine D’Angelo & Figli"]);
  });

  it("is whose something is", async () => {
    expect(await named("who asked for Tailspin Toys' removal")).toEqual(["customer Tailspin Toys"]);
    expect(await named("tailspin.example's history")).toEqual(["customer Tailspin Toys"]);
  });

  it("is a name in quotes of somebody who is not known", async () => {
    expect(await named('invita "Open Lists Ltd" e "Nuovo Cliente"')).toEqual([
      "name Open Lists Ltd",
      "name Nuovo Cliente",
    ]);
  });

  it("is one in part where only whole words of names stand there", async () => {
    expect(await named("rimuovi toys")).toEqual(["partly Tailspin Toys, Wingtip Toys"]);
    expect(await named("rimuovi tail")).toEqual([]);
  });

  it.each([
    ["who worked on Fourth Coffee last", "Fourth Coffee Italia"],
    ["the record of officine d'angelo", "Officine D’Angelo & Figli"],
    ["cronologia di cantine sole & luna", "Cantine *Sole & Luna* [1962]"],
    ["licenze della Tessitura Brambila", "Tessitura Brambilla 1899"],
    ["storia di relecluod", "Relecloud Italia"],
    ["apri Humongus Insurance", "Humongous Insurance"],
  ])("is one in part among other words, and with a slip of the fingers: %s", async (line, name) => {
    expect(await named(line)).toEqual([`partly ${name}`]);
  });

  it("is none in part by a word in which people speak of commands, nor by one that is only alike", async () => {
    expect(await named("how long has it been pending")).toEqual([]);
    expect(await named("apri Zeppo")).toEqual([]);
  });

  it.each([
    ["invita ada@nuovo.example", ["address ada@nuovo.example"]],
    ["invita Ada Verdi <ada@nuovo.example>", ["address ada@nuovo.example"]],
    ["invita o'brien@contoso.example", ["address o'brien@contoso.example"]],
    ["invita ada@nuovo.example e bea@nuovo.example", ["address ada@nuovo.example", "address bea@nuovo.example"]],
    ["invita ada@@nuovo", ["address none in ada@@nuovo"]],
    ["rimuovi ada@tailspin.example", ["address ada@tailspin.example"]],
  ])("is an address, never the customer of its domain: %s", async (line, names) => {
    expect(await named(line)).toEqual(names);
  });

  it("are providers, people, services and links", async () => {
    expect(await named("clienti di Sara con azure tramite fabrikam")).toEqual([
      "person Sara Conti",
      "service azure",
      "provider Fabrikam",
    ]);
    expect(await named("imposta https://admin.microsoft.com/x?y=1 per Northwind Distribuzione")).toEqual([
      "link https://admin.microsoft.com/x?y=1",
      "provider Northwind",
    ]);
    expect(await named("who is on exchange online")).toEqual(["service exchange"]);
  });

  it("is an open invitation, where one speaks of invitations, or says nothing but its name", async () => {
    expect(await named("ho inviato l'invito a First Street Clinic")).toEqual(["invitation First Street Clinic"]);
    expect(await named("ho inviato l'invito a first street")).toEqual(["invitation First Street Clinic"]);
    expect(await named("First Street Clinic")).toEqual(["invitation First Street Clinic"]);
    expect(await named("cronologia First Street Clinic")).toEqual([]);
    expect(await named("Clinic")).toEqual([]);
  });

  it("is the longest name at a place", async () => {
    expect(await named("apri Contoso Nord S.r.l.")).toEqual(["customer Contoso Nord S.r.l."]);
  });

  it("stands where its words are", async () => {
    const sentence = await reading.sentence("rimuovi Tailspin Toys subito");
    expect([0, 1, 2, 3].map((place) => mentionAt(sentence, place)?.entity.kind)).toEqual([
      undefined,
      "customer",
      "customer",
      undefined,
    ]);
  });

  it("is nothing that only programmers know", async () => {
    for (const word of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(await named(word)).toEqual([]);
  });

  it("is nobody where all words are known", async () => {
    expect(await named("mostrami i clienti per favore")).toEqual([]);
  });
});

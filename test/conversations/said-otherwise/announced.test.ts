import type { Seen } from "../../chat/phrases/seen";
import { openStage, type Stage } from "../../chat/phrases/stage";
import { personalChat } from "../../support/product";
import { marco } from "../../support/world";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("demo");
});
afterAll(() => stage.stop());

const says = (line: string): Promise<Seen> => stage.says(marco, line, personalChat(marco));

describe("whom a line tells of before it wants them added", () => {
  it.each([
    ["Lavoreremo con un nuovo distributore, Trey Research: aggiungilo", "Trey Research"],
    ["abbiamo un nuovo provider, Humbolt, aggiungilo", "Humbolt"],
    ["C'è un nuovo fornitore, Lucerne Distribuzione: registralo", "Lucerne Distribuzione"],
    ["Da gennaio ordiniamo da un altro distributore: Humbolt S.p.A. Inseriscilo, per favore", "Humbolt S.p.A."],
    ["We will work with a new distributor, Trey Research: add it", "Trey Research"],
    ["we've signed with another provider (Blue Yonder), please register them", "Blue Yonder"],
    ["We buy from a new indirect provider called Nordwind Labs, add them", "Nordwind Labs"],
  ])("is a provider by its name alone: %s", async (line, name) => {
    expect((await says(line)).inputs.get("providerName")).toBe(name);
  });

  it.each([
    ["Lavoreremo con un nuovo cliente, Zephyr Labs: aggiungilo", "Zephyr Labs"],
    ["we've won a new client, Nordwind Labs. Add them, please", "Nordwind Labs"],
  ])("is a customer by theirs: %s", async (line, name) => {
    const { buttons, inputs } = await says(line);
    expect(buttons.map(({ verb }) => verb)).toContain("customer.add");
    expect(inputs.get("name")).toBe(name);
  });

  it.each([
    "se lavoreremo con un nuovo distributore, Trey Research: aggiungilo",
    "we might work with a new distributor, Trey Research: add it",
    "is there a new provider, Trey Research? add it",
  ])("begins nothing where that is not so yet: %s", async (line) => {
    expect((await says(line)).inputs.has("providerName")).toBe(false);
  });
});

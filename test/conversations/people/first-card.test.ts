import type { Person } from "../../../src/core/people/person";
import { type Product, personalChat, startProduct } from "../../support/product";
import { giulia, marco, proseware } from "../../support/world";

const { language: _, ...undecided } = giulia;

describe("the first card of a company that has begun nothing yet", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      async fill({ seed }) {
        await seed.addTenant(proseware);
        await seed.load(proseware.id, { people: [undecided, marco] });
      },
    });
  });
  afterEach(() => bot.stop());

  async function firstCard(person: Person, locale: string) {
    await bot.tells(person, { type: "conversationUpdate", membersAdded: [{ id: "28:rapport" }], locale });
    await bot.settled();
    const [card] = bot.cardsIn(personalChat(person).conversation);
    if (!card) throw new Error("no card");
    return card;
  }

  it.each([
    ["it-IT", "collegamenti: per impostare il nostro collegamento di invito", "Diventa agente amministratore"],
    ["en-US", "links: to set our invitation link", "Make me Admin agent"],
  ])("leads who may set it to the invitation link, which every invitation needs (%s)", async (locale, line, role) => {
    const card = await firstCard(giulia, locale);
    expect(card.text).toContain(line);
    expect(card.text).not.toContain("it@woodgrove.example");
    expect(card.buttons.map(({ title }) => title)).toContain(role);
    const links = await bot.presses(giulia, card, new RegExp(`^${line}`));
    const toSet = /type “link” and the address|scrivere «collegamento» e l’indirizzo/;
    expect(links.text).toMatch(toSet);
    for (const word of ["link", "collegamento"]) expect((await bot.says(giulia, word)).text).toMatch(toSet);
  });

  it("leaves everybody else what they may do", async () => {
    const card = await firstCard(marco, "it-IT");
    expect(card.text).toContain("invita it@woodgrove.example");
    expect(card.text).not.toContain("collegamento:");
  });
});

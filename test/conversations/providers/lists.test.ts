import fc from "fast-check";
import type { Customer } from "../../../src/core/customers/customer";
import { type Product, type Shown, startProduct } from "../../support/product";
import { aCustomer, luke, marco, northwind } from "../../support/world";

const fabrikam = "22222222-2222-4222-8222-222222222201";

const ledger = fc.array(
  fc.record({ provider: fc.constantFrom(fabrikam, northwind, ""), canOrder: fc.boolean(), isRemoved: fc.boolean() }),
  { maxLength: 25 },
);

const customersOf = (drawn: { provider: string; canOrder: boolean; isRemoved: boolean }[]): Customer[] =>
  drawn.map(({ provider: id, canOrder, isRemoved }, n) => {
    const { provider: _, ...customer } = aCustomer({ id: `c${n}`, name: `Cliente ${n}.`, domain: `c${n}.example` });
    return {
      ...customer,
      ...(id && { provider: { id, canOrder } }),
      ...(isRemoved && { state: "removed" as const, removedAt: 1 }),
    };
  });

/** Every customer on a list and its later pages. */
async function listed(bot: Product, card: Shown): Promise<string[]> {
  const rows = card.buttons.flatMap(({ data }) => (typeof data.customer === "string" ? [data.customer] : []));
  if (!card.buttons.some(({ title }) => title === "Mostra i 10 successivi")) return rows;
  return [...rows, ...(await listed(bot, await bot.presses(marco, card, "Mostra i 10 successivi")))];
}

describe("a provider", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({});
  });
  afterEach(() => bot.stop());

  it.each(["apri northwind", "scheda di Northwind Distribuzione", "distributore northwnd", "northwind ci ha invitato"])(
    "is opened by its name as a customer is: %s",
    async (line) => {
      const card = await bot.says(marco, line);
      expect(card.text).toContain("Provider indiretto Northwind Distribuzione");
      expect(card.text).toContain("Da autorizzare");
    },
  );

  it.each([
    "Vento Cloud ci ha invitati",
    "abbiamo ricevuto l'invito da Vento Cloud",
    "we got an invitation from Vento Cloud",
    "Vento Cloud has invited us",
  ])("that is new is recorded when its invitation is told of: %s", async (line) => {
    const form = await bot.says(marco, line);
    expect(form.text).toContain("Nuovo provider");
    expect(JSON.stringify(form.card)).toContain(`"value":"Vento Cloud"`);
  });

  it("that is new is recorded by nobody who may not", async () => {
    const refused = await bot.says(luke, "Vento Cloud has invited us");
    expect(refused.text).toContain("another role is needed");
    expect(JSON.stringify(refused.card)).not.toContain("Input.");
  });
});

describe("the customers of a provider", () => {
  it("are those of the ledger, shared and uncovered, as counted by hand on 50 ledgers at random", async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (drawn) => {
        const customers = customersOf(drawn);
        const bot = await startProduct({ customers });
        const ofFabrikam = customers.filter(({ state, provider }) => state === "active" && provider?.id === fabrikam);
        const uncovered = ofFabrikam.filter(({ provider }) => provider?.canOrder === false);
        const ids = (some: Customer[]): string[] => some.map(({ id }) => id).sort();
        const card = await bot.says(marco, "provider fabrikam");
        expect(card.text).toContain(`Clienti condivisi ${ofFabrikam.length} `);
        expect((await listed(bot, await bot.says(marco, "clienti condivisi con fabrikam"))).sort()).toEqual(
          ids(ofFabrikam),
        );
        if (uncovered.length > 0) {
          expect(card.text).toContain(`Non può ordinare per ${uncovered.length} `);
          expect((await listed(bot, await bot.says(marco, "scoperti fabrikam"))).sort()).toEqual(ids(uncovered));
        }
        await bot.stop();
      }),
      { numRuns: 50 },
    );
  });
});

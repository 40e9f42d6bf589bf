import fc from "fast-check";
import type { Customer } from "../../../src/core/customers/customer";
import { type Product, type Shown, startProduct } from "../../support/product";
import { aCustomer, marco, northwind } from "../../support/world";

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

import { anOwedNotice } from "../../support/builders";
import { type Product, startProduct } from "../../support/product";
import { aCustomer, marco, start } from "../../support/world";

describe("a legal notice whose day is past", () => {
  let bot: Product;
  beforeAll(async () => {
    const removed = { state: "removed", removedAt: start - 31 * 86_400_000 } as const;
    bot = await startProduct({ customers: [aCustomer({ ...removed, grants: [] })] });
    const { id: customer, name: customerName } = aCustomer();
    const notice = anOwedNotice("n", { customer, customerName, due: "2026-11-14", assignedTo: marco.id });
    await bot.store.change(async () => ({ answer: 0, followUps: [notice] }));
  });
  afterAll(() => bot.stop());

  it("is late on the board, which names the day", async () => {
    expect((await bot.says(marco, "quadro")).text).toMatch(
      /Preavviso da dare.*Tailspin Toys, in ritardo di 7 giorni, entro il 14 nov 2026/,
    );
  });

  it("is late on the record of its customer", async () => {
    expect((await bot.says(marco, "cliente tailspin.example")).text).toContain(
      "Preavviso legale: era da dare, con scadenza 14 nov 2026, 7 giorni fa.",
    );
  });

  it("is late where a message is only announced", async () => {
    const form = await bot.says(marco, "preavviso dato tailspin.example");
    expect(form.spoken).toContain("era da dare, con scadenza 14 nov 2026, 7 giorni fa");
  });
});

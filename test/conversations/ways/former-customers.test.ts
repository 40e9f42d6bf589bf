import { type Product, startProduct } from "../../support/product";
import { aCustomer, marco, start } from "../../support/world";
import { buttonOn } from "../on-card";

const wingtip = aCustomer({ id: "wingtip", name: "Wingtip Toys" });
const tailspin = aCustomer({ id: "tailspin", name: "Tailspin Toys", state: "removed", removedAt: start });

describe("of customers who are called alike, a restore means who was removed", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers: [wingtip, tailspin] });
  });
  afterAll(() => bot.stop());

  it.each(["ripristina toys", "restore toys", "bring back toys"])("by a word of both names: %s", async (line) => {
    const form = await bot.says(marco, line);
    expect(buttonOn(form, "invitation.draft")?.data).toMatchObject({ customer: tailspin.id });
  });

  it.each(["ripristina toy", "restore toy"])("by the beginning of such a word: %s", async (line) => {
    const asked = await bot.says(marco, line);
    expect(asked.text).toMatch(/ripristina Tailspin Toys/);
    expect(asked.text).not.toContain("Wingtip");
  });

  it.each(["preavviso dato toys", "notice given to toys"])(
    "and so does the notice that was owed to it: %s",
    async (line) => {
      const record = await bot.says(marco, line);
      expect(record.text).toContain("Tailspin Toys");
      expect(record.text).not.toContain("Wingtip");
    },
  );

  it.each(["cronologia toys", "history toys"])("and nobody else does: %s", async (line) => {
    expect((await bot.says(marco, line)).text).toContain("Wingtip Toys");
  });
});

describe("the beginning of a name that is nearly a word of a command is that of a name", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({ customers: [tailspin, aCustomer({ id: "merc", name: "Mercantile Uno" })] });
  });
  afterAll(() => bot.stop());

  it.each([
    ["cronologia tail", /^Cronologia Tailspin Toys/],
    ["history tail", /^Cronologia Tailspin Toys/],
    ["cliente tail", /^Cliente Tailspin Toys Rimozione registrata/],
    ["clienti tail", /^Trovato tra i clienti rimossi.*Tailspin Toys: rimozione registrata/],
    ["customers tail", /^Trovato tra i clienti rimossi.*Tailspin Toys: rimozione registrata/],
    ["rimuovi tail", /^Cliente Tailspin Toys Rimozione registrata/],
    ["restore tail", /ripristina Tailspin Toys/],
  ])("whoever is called so was removed: %s", async (line, says) => {
    expect((await bot.says(marco, line)).text).toMatch(says);
  });

  it("and a command is one all the same, though somebody is called nearly so", async () => {
    expect((await bot.says(marco, "histroy tail")).text).toMatch(/^Cronologia Tailspin Toys/);
    expect((await bot.says(marco, "clineti")).text).toMatch(/^Clienti 1–1 di 1/);
  });
});

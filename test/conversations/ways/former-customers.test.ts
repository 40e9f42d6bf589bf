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

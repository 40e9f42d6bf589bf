import { customers } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { valueOn } from "../on-card";

describe("a refusal about an invitation", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  it("of a provider that is not authorised leads to authorising it, and to inviting without it", async () => {
    const refused = await bot.says(marco, "invita info@nuovo.example con northwind");
    expect(refused.text).toContain("non è ancora autorizzato");
    const authorising = await bot.presses(marco, refused, "Autorizza…");
    expect(authorising.text).toContain("Che cosa comporta");
    const alone = await bot.presses(marco, refused, "Invita senza il provider");
    expect(valueOn(alone, "email")).toBe("info@nuovo.example");
  });

  it("of such a provider keeps the customer that was named", async () => {
    const refused = await bot.says(marco, "invita contoso s.p.a. con northwind");
    const alone = await bot.presses(marco, refused, "Invita senza il provider");
    expect(valueOn(alone, "name")).toBe("Contoso S.p.A.");
  });
});

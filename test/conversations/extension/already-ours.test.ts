import { customers } from "../../support/cast";
import { startProduct } from "../../support/product";
import { marco } from "../../support/world";

describe("the form of an invitation to an active customer", () => {
  it("says that it is one of ours already", async () => {
    const bot = await startProduct({ customers });
    const form = await bot.says(marco, "invita it@contoso.example");
    expect(form.text).toContain("Per Contoso S.p.A., già nostro cliente · ");
    expect(form.card.fallbackText).toContain("Nuovo invito per Contoso S.p.A., già nostro cliente");
    expect((await bot.says(marco, "invita it@nuova.example")).text).not.toContain("già nostro cliente");
    await bot.says(marco, "language english");
    expect((await bot.says(marco, "invite it@contoso.example")).text).toContain("already our customer · ");
    await bot.stop();
  });
});

import { contoso, customers } from "../support/cast";
import { type Product, startProduct } from "../support/product";
import { fabrikam, giulia, luke, marco, ownLink } from "../support/world";
import { addressesOn, choicesOn, valueOn } from "./on-card";

/** A reseller in Partner Center operated by 21Vianet: the article of that cloud, step by step. */
describe("in the Chinese cloud", () => {
  const chinese = "https://portal.partner.microsoftonline.cn/invite?partner=6123456";
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers, cloud: "china" });
    await bot.says(giulia, `collegamento ${chinese}`);
  });
  afterEach(() => bot.stop());

  it("a request has its entry among the customers, and both uses of it can be chosen (R29, R31, R39)", async () => {
    const form = await bot.presses(marco, await bot.says(marco, "clienti"), "Invita un cliente");
    expect(choicesOn(form, "reason")).toEqual(expect.arrayContaining(["multi-partner", "multichannel", "restore"]));
    const record = await bot.says(marco, "cliente wide world");
    const again = await bot.presses(marco, record, "Invita di nuovo");
    expect(valueOn(again, "reason")).toBe("restore");
    const typed = { email: "it@wideworld.example", name: "Wide World Importers", channel: "marketing" };
    const draft = await bot.presses(marco, again, "Prepara la bozza", { ...typed, reason: "restore" });
    expect(draft.text).toContain("privilegi o relazione da ripristinare");
    const other = await bot.presses(marco, again, "Prepara la bozza", { ...typed, reason: "multichannel" });
    expect(other.text).toContain("più canali di vendita");
  });

  it("only a link of that cloud is taken, and the message tells where it leads (R30, R46)", async () => {
    expect((await bot.says(giulia, `collegamento ${ownLink}`)).text).toContain("admin.microsoft.com");
    expect((await bot.says(giulia, "collegamenti")).text).toContain(chinese);
    const typed = { email: "it@tailspin.example", name: "Tailspin", reason: "multichannel", channel: "marketing" };
    const draft = await bot.presses(marco, await bot.says(marco, "invita it@tailspin.example"), /bozza/, typed);
    expect(draft.text).toContain(chinese);
    expect(draft.text).toContain("Office 365 gestito da 21Vianet");
  });

  it("no card speaks of a joint invitation where a provider cannot order (R33)", async () => {
    await bot.stop();
    const provider = { id: fabrikam, canOrder: false };
    bot = await startProduct({ customers: [{ ...contoso, provider }], cloud: "china" });
    for (const line of ["cliente contoso", "account contoso", "scoperti"]) {
      const { text } = await bot.says(marco, line);
      expect([line, text]).toEqual([line, expect.stringMatching(/in questo cloud nessuna accettazione/i)]);
      expect(text).not.toMatch(/congiunto/i);
    }
  });

  it("a customer who took the privileges away stays ours under the Chinese agreement, without portals (R53, R54)", async () => {
    const record = await bot.says(luke, "customer wide world");
    expect(record.text).toContain("Privileges removed by customer");
    expect(record.text).toContain("China Cloud Solution Provider Reseller Agreement");
    expect(addressesOn(await bot.says(luke, "customer contoso"))).toEqual([]);
  });
});

import { loadDemoWorld, readDemoWorld } from "../../../src/demo/world";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";

describe("acceptances of a customer that is known, where others were invited", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ fill: (stores, place) => loadDemoWorld(stores, readDemoWorld(), place) });
  });
  afterEach(() => bot.stop());

  async function invite(email: string, name: string): Promise<void> {
    const form = await bot.says(marco, `invita ${email}`);
    const draft = await bot.presses(marco, form, /bozza/i, { email, name, reason: "new", channel: "marketing" });
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
  }

  async function sees(typed: Record<string, string>): Promise<Shown> {
    const list = await bot.says(marco, "accettazioni");
    const form = await bot.presses(marco, list, /Registra un’accettazione/);
    const rest = { services: "exchange", customerTenant: "", invited: "to-find" };
    return bot.presses(marco, form, "Registra l’accettazione", { ...rest, ...typed });
  }

  it("of one customer take up the invitation of another only once both were shown, and that one is confirmed", async () => {
    const add = async (name: string, domain: string) =>
      bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", { name, domain, customerTenant: "" });
    await add("Quarta S.r.l.", "quarta.example");
    await add("Sesta S.r.l.", "sesta.example");
    await add("Settima S.r.l.", "settima.example");
    await invite("it@sesta.example", "Sesta S.r.l.");
    await invite("it@settima.example", "Settima S.r.l.");
    await invite("uno@quarta.example", "Quarta S.r.l.");
    await invite("due@quarta.example", "Quarta S.r.l.");
    const [sesta] = await bot.store.invitations({ email: "it@sesta.example" });
    const [settima] = await bot.store.invitations({ email: "it@settima.example" });
    const waiting = await sees({ name: "Quarta S.r.l.", domain: "quarta.example" });
    const asked = await bot.presses(marco, waiting, "È questo invito", { invited: sesta?.id });
    expect(asked.text).toContain(
      "questo invito è per Sesta S.r.l., e quanto apparso è di Quarta S.r.l. (quarta.example)",
    );
    const elsewhere = await bot.presses(marco, asked, "È questo invito", { invited: settima?.id });
    expect(elsewhere.text).toContain("questo invito è per Settima S.r.l.");
    expect((await bot.store.customersCalled("quarta.example"))[0]).toMatchObject({ state: "no-relationship" });
    await bot.presses(marco, elsewhere, "È questo invito", { invited: settima?.id });
    expect((await bot.store.customersCalled("quarta.example"))[0]).toMatchObject({ state: "active" });
    expect((await bot.store.invitation(String(sesta?.id)))?.state).toBe("sent");
  });
});

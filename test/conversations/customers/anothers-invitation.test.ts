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

  const add = async (name: string, domain: string, customerTenant = "") =>
    bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", { name, domain, customerTenant });
  const known = async (domain: string) => {
    const customer = (await bot.store.customersCalled(domain)).find((each) => each.domain === domain);
    if (!customer) throw new Error(`no ${domain}`);
    return customer;
  };
  const one = (n: number) => `55555555-5555-4555-8555-5555555555${n}`;

  it("leave an invitation open that another customer accepted by the link that all have, and say so (R43)", async () => {
    await invite("it@sesto.example", "Sesto S.r.l.");
    const [invitation] = await bot.store.invitations({ email: "it@sesto.example" });
    const { id, tenantId = "" } = await known("tailspin.example");
    const entries = await bot.store.historyLength(id);
    const form = await bot.says(marco, "accettato it@sesto.example");
    const seen = { name: "Sesto S.r.l.", domain: "sesto.example", customerTenant: tenantId, services: "intune" };
    const asked = await bot.presses(marco, form, "Registra l’accettazione", seen);
    expect(asked.text).toContain("Se è stato Tailspin Toys, l’invito per Sesto S.r.l. resta aperto");
    const recorded = await bot.presses(marco, asked, "Ha accettato l’altro cliente", seen);
    expect(recorded.text).toContain("L’invito a Sesto S.r.l., it@sesto.example, resta aperto");
    expect((await bot.store.customer(id))?.services).toContain("intune");
    expect(await bot.store.invitation(invitation?.id ?? "")).toEqual(invitation);
    expect(await bot.store.historyLength(id)).toBe(entries + 1);
    expect((await bot.says(marco, "inviti")).text).toContain("Sesto S.r.l.");
    const own = { ...seen, customerTenant: "", services: "exchange" };
    await bot.presses(marco, await bot.says(marco, "accettato it@sesto.example"), "Registra l’accettazione", own);
    expect(await bot.store.invitation(invitation?.id ?? "")).toMatchObject({ state: "accepted" });
    expect(await known("sesto.example")).toMatchObject({ state: "active", services: ["exchange"] });
  });

  it("whose domain was invited under another name are asked about, and never certain", async () => {
    await invite("it@quarta.example", "Quarta S.r.l.");
    const doubted = await add("Primavera S.p.A.", "quarta.example");
    expect(doubted.text).toContain("quarta.example è già invitato, come Quarta S.r.l.");
    const typed = { name: "Primavera S.p.A.", domain: "quarta.example", customerTenant: "" };
    await bot.presses(marco, doubted, "Aggiungi", typed);
    const waiting = await sees({ name: "Quarta S.r.l.", domain: "quarta.example" });
    expect(waiting.text).toContain("Probabile · ciò che è apparso è di un altro cliente");
    const form = await bot.says(marco, "accettato it@quarta.example");
    const seen = { name: "Quarta S.r.l.", domain: "quarta.example", customerTenant: "", services: "exchange" };
    const asked = await bot.presses(marco, form, "Registra l’accettazione", seen);
    expect(asked.text).toContain("questo dominio è di Primavera S.p.A. (quarta.example), mentre l’invito è per Quarta");
    expect(asked.text).not.toContain("resta aperto");
    expect(await known("quarta.example")).toMatchObject({ state: "no-relationship" });
    await bot.presses(marco, asked, "Ha accettato l’altro cliente", seen);
    expect(await known("quarta.example")).toMatchObject({ state: "active", name: "Primavera S.p.A." });
    expect((await bot.says(marco, "cronologia quarta.example")).text).toContain("confermata a mano");
    const [invitation] = await bot.store.invitations({ email: "it@quarta.example" });
    expect(invitation).toMatchObject({ state: "accepted" });
    const card = await bot.invokes(marco, "invitation.show", { invitation: invitation?.id });
    expect((await bot.presses(marco, card, "Apri il cliente")).text).toContain("quarta.example");
  });

  it("that have what two customers have show both, and are recorded for the one that is chosen, without the other's id", async () => {
    await add("Quarta S.r.l.", "quarta.example", one(41));
    await add("Sesta S.r.l.", "sesta.example");
    const both = await sees({ name: "Sesta S.r.l.", domain: "sesta.example", customerTenant: one(41) });
    expect(both.text).toContain("Quarta S.r.l. (quarta.example) e Sesta S.r.l. (sesta.example)");
    expect(both.text).toContain("L’ID tenant apparso è di Quarta S.r.l., il dominio è di Sesta S.r.l.");
    const asked = await bot.presses(marco, both, "È Sesta S.r.l.");
    expect(asked.text).toContain("l’ID tenant apparso è di Quarta S.r.l.: premere di nuovo");
    expect(await known("sesta.example")).toMatchObject({ state: "no-relationship" });
    expect((await bot.presses(marco, asked, "È Sesta S.r.l.")).text).toContain("✓ Registrata");
    expect(await known("sesta.example")).toMatchObject({ state: "active", services: ["exchange"] });
    expect(await known("sesta.example")).not.toHaveProperty("tenantId");
    expect(await known("quarta.example")).toMatchObject({ state: "no-relationship" });

    const other = await sees({ name: "Sesta", domain: "sesta.example", customerTenant: one(41), services: "teams" });
    expect((await bot.presses(marco, other, "È Quarta S.r.l.")).text).toContain("✓ Registrata");
    expect(await known("quarta.example")).toMatchObject({ state: "active", services: ["teams"] });
  });

  it("under an id that their customer has not are recorded without it, once that was asked", async () => {
    await add("Quarta S.r.l.", "quarta.example", one(41));
    const seen = { name: "Quarta S.r.l.", domain: "quarta.example", customerTenant: one(42) };
    const asked = await bot.presses(marco, await sees(seen), "È questo cliente");
    expect(asked.text).toContain("non è quello con cui è noto Quarta S.r.l.: premere di nuovo");
    await bot.presses(marco, asked, "È questo cliente");
    expect(await known("quarta.example")).toMatchObject({ state: "active", tenantId: one(41) });
  });

  it("that fit an open invitation are never known already, with services or without", async () => {
    const garda = { name: "Garda Hotels", domain: "gardahotels.example", services: "" };
    const waiting = await sees(garda);
    expect(waiting.text).toContain("Probabile · il dominio è quello invitato, il nome è un altro");
    await invite("it@contoso.example", "Contoso S.p.A.");
    const certain = await sees({ name: "Contoso S.p.A.", domain: "contoso.example", services: "" });
    expect(certain.text).toContain("✓ Accettazione registrata");
    expect(await bot.store.invitations({ email: "it@contoso.example" })).toMatchObject([{ state: "accepted" }]);
  });
});

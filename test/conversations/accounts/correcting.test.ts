import { contoso, customers } from "../../support/cast";
import { type Product, type Shown, startProduct } from "../../support/product";
import { marco } from "../../support/world";
import { idsOn } from "../on-card";

describe("an account that was entered by mistake", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
    const typed = { name: "Errata S.r.l.", domain: "erata.example", customerTenant: "" };
    await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", typed);
  });
  afterEach(() => bot.stop());

  const form = async (words: string): Promise<Shown> =>
    bot.presses(marco, await bot.says(marco, `account ${words}`), /^Completa l’account/);
  const fields = (card: Shown): string[] => idsOn(card).map((id) => String(id).replace(/_r\d+$/, ""));
  const saved = (card: Shown, typed: Record<string, string>) => bot.presses(marco, card, "Salva", typed);
  const known = async (domain: string) =>
    (await bot.store.customersCalled(domain)).find((customer) => customer.domain === domain);
  async function invite(email: string, name: string, asked?: string): Promise<void> {
    const start = await bot.says(marco, `invita ${email}`);
    const typed = { email, name, reason: "new", channel: "marketing" };
    const first = await bot.presses(marco, start, /bozza/i, typed);
    if (asked) expect(first.text).toContain(asked);
    const draft = asked ? await bot.presses(marco, first, /bozza/i, typed) : first;
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
  }

  it("has name and domain corrected, which the history keeps", async () => {
    await saved(await form("erata.example"), { name: "Errata Corrige S.r.l.", domain: "errata.example" });
    expect(await known("errata.example")).toMatchObject({ name: "Errata Corrige S.r.l.", state: "no-relationship" });
    expect(await known("erata.example")).toBeUndefined();
    const story = (await bot.says(marco, "cronologia errata.example")).text;
    for (const said of ["Errata S.r.l.", "Errata Corrige S.r.l.", "erata.example", "errata.example"])
      expect(story).toContain(said);
  });

  it("takes no domain of another, and asks about another's name", async () => {
    const taken = await saved(await form("erata.example"), { name: "Errata S.r.l.", domain: contoso.domain });
    expect(taken.text).toContain("contoso.example è già il dominio di Contoso S.p.A.");
    const typed = { name: contoso.name, domain: "errata.example" };
    const asked = await saved(await form("erata.example"), typed);
    expect(asked.text).toContain("Contoso S.p.A. (contoso.example) c’è già");
    expect(await known("erata.example")).toMatchObject({ name: "Errata S.r.l." });
    await saved(asked, typed);
    expect(await known("errata.example")).toMatchObject({ name: contoso.name });
  });

  it("is not corrected any more once something came of it, be it while the form was open", async () => {
    const early = await form("erata.example");
    expect(fields(early)).toEqual(expect.arrayContaining(["name", "domain"]));
    await invite("it@erata.example", "Errata S.r.l.");
    const late = await saved(early, { name: "Altra S.r.l.", domain: "errata.example" });
    expect(late.text).toContain("Il dominio di Errata S.r.l. non si corregge più");
    expect(await known("erata.example")).toMatchObject({ name: "Errata S.r.l." });
    expect(fields(await form("erata.example"))).not.toContain("domain");
    expect(fields(await form(contoso.domain))).not.toContain("domain");
  });

  it("is not removed, and the answer says how it is corrected", async () => {
    expect((await bot.says(marco, "rimuovi erata.example")).text).toContain(
      "Un nome o un dominio sbagliato si corregge in «account», «Completa l’account…»",
    );
  });

  it("has the invitation of its name accepted, whatever its own domain is", async () => {
    await invite("it@errata.example", "Errata S.r.l.", "Errata S.r.l. (erata.example) c’è già");
    const accepting = await bot.says(marco, "accettato errata");
    expect(accepting.text).toContain("it@errata.example");
    expect(accepting.text).not.toContain("Un cliente che è apparso");
  });
});

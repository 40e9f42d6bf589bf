import { contoso, customers } from "../../support/cast";
import { csvOf } from "../../support/lists/brought";
import { type Files, fileHost } from "../../support/lists/file-host";
import { type Product, personalChat, type Shown, startProduct } from "../../support/product";
import { giulia, marco } from "../../support/world";
import { valueOn } from "../on-card";

/** Its fourth letter is Cyrillic. */
const copied = "conтoso.example";
const other = { name: "Nuova S.r.l.", domain: copied, customerTenant: "" };

describe("who is like a customer that is known", () => {
  let bot: Product;
  let files: Files;
  beforeEach(async () => {
    bot = await startProduct({ customers });
    files = await fileHost(bot);
  });
  afterEach(async () => {
    await files.stop();
    await bot.stop();
  });

  const adds = async (typed: Record<string, string>): Promise<Shown> =>
    bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", typed);
  const isKnown = async (domain: string) =>
    (await bot.store.customersCalled(domain)).some((customer) => customer.domain === domain);
  async function invite(email: string, name: string): Promise<void> {
    const form = await bot.says(marco, `invita ${email}`);
    const draft = await bot.presses(marco, form, /bozza/i, { email, name, reason: "new", channel: "marketing" });
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
  }
  async function sees(typed: Record<string, string>): Promise<Shown> {
    const form = await bot.presses(marco, await bot.says(marco, "accettazioni"), /Registra un’accettazione/);
    const rest = { services: "exchange", customerTenant: "", invited: "to-find" };
    return bot.presses(marco, form, "Registra l’accettazione", { ...rest, ...typed });
  }

  it.each([
    'add customer "Tailspin Toys" tailspin2.example',
    "aggiungi cliente «Tailspin Toys» tailspin2.example",
    'add customer "Tailspin Toys", tailspin-24.example',
    "add customer Tailspin Toys tailspin2.example",
  ])("is no more than named on the form where another domain is said, in quotes or not: %s", async (line) => {
    const form = await bot.says(marco, line);
    expect(form.text).toContain("Già presenti, con un nome simile: Tailspin Toys.");
    const domain = /tailspin\S+/.exec(line)?.[0];
    expect([valueOn(form, "name"), valueOn(form, "domain")]).toEqual(["Tailspin Toys", domain]);
  });

  it("is asked about where the domain has other letters that look the same", async () => {
    const asked = await adds(other);
    expect(asked.text).toContain(`somiglia a contoso.example di ${contoso.name}`);
    expect(await isKnown(copied)).toBe(false);
    expect((await bot.presses(marco, asked, "Apri il cliente")).text).toContain(contoso.name);
    await bot.presses(marco, asked, "Aggiungi", other);
    expect(await isKnown(copied)).toBe(true);
  });

  it.each([
    ["a zero for an o", "c0ntoso.example", "contoso.example"],
    ["a one for an i", "ta1lspin.example", "tailspin.example"],
    ["a one for an l", "tai1spin.example", "tailspin.example"],
    ["a pair of letters for one, beside a zero", "w00clgrove.example", "woodgrove.example"],
  ])("is asked about where the domain has %s", async (_what, domain, like) => {
    const asked = await adds({ ...other, domain });
    expect(asked.text).toContain(`${domain} somiglia a ${like} di`);
    expect(await isKnown(domain)).toBe(false);
    await bot.presses(marco, asked, "Aggiungi", { ...other, domain });
    expect(await isKnown(domain)).toBe(true);
  });

  it("is asked about once for all that is alike, name and domain", async () => {
    await invite("it@quarta.example", "Quarta S.r.l.");
    const typed = { ...other, name: contoso.name, domain: "quarta.example" };
    const asked = await adds(typed);
    expect(asked.text).toContain(`${contoso.name} (contoso.example) c’è già`);
    expect(asked.text).toContain("quarta.example è già invitato, come Quarta S.r.l. (it@quarta.example)");
    await bot.presses(marco, asked, "Aggiungi", typed);
    expect(await isKnown("quarta.example")).toBe(true);
  });

  it("is led to the invitation that its domain has under another name, and told of that under its own", async () => {
    await invite("it@quarta.example", "Quarta S.r.l.");
    const asked = await adds({ name: "Primavera S.p.A.", domain: "quarta.example", customerTenant: "" });
    expect(valueOn(asked, "name")).toBe("Primavera S.p.A.");
    expect((await bot.presses(marco, asked, "Apri l’invito")).text).toContain("it@quarta.example");
    expect(await isKnown("quarta.example")).toBe(false);
    const added = await adds({ name: "Quarta", domain: "quarta.example", customerTenant: "" });
    expect(added.text).toContain("L’account c’è. È già invitato: l’invito a it@quarta.example è aperto.");
  });

  it("is asked about each by itself: who was told of the name has not been told of the domain", async () => {
    const first = { name: contoso.name, domain: "altra.example", customerTenant: "" };
    const asked = await bot.presses(marco, await adds(first), "Aggiungi", other);
    expect(asked.text).toContain(`somiglia a contoso.example di ${contoso.name}`);
    const both = await adds({ ...other, name: contoso.name });
    expect(both.text).toContain(`${contoso.name} (contoso.example) c’è già`);
    expect(both.text).toContain("somiglia a contoso.example");
    expect(await isKnown(copied)).toBe(false);
  });

  it("is asked about one after the other where several are called so", async () => {
    const typed = (domain: string) => ({ name: contoso.name, domain, customerTenant: "" });
    await bot.presses(marco, await adds(typed("uno.example")), "Aggiungi", typed("uno.example"));
    expect(await isKnown("uno.example")).toBe(true);
    const first = await adds(typed("due.example"));
    const second = await bot.presses(marco, first, "Aggiungi", typed("due.example"));
    const told = [first, second].map(({ text }) => /\((contoso|uno)\.example\) c’è già/.exec(text)?.[1]);
    expect([...told].sort()).toEqual(["contoso", "uno"]);
    expect(await isKnown("due.example")).toBe(false);
    await bot.presses(marco, second, "Aggiungi", typed("due.example"));
    expect(await isKnown("due.example")).toBe(true);
  });

  it("is asked about where an account is corrected onto a domain that is invited under another name", async () => {
    await invite("it@quarta.example", "Quarta S.r.l.");
    await adds({ name: "Errata S.p.A.", domain: "erata.example", customerTenant: "" });
    const form = await bot.presses(marco, await bot.says(marco, "account erata.example"), /Completa/);
    const typed = { name: "Errata S.p.A.", domain: "quarta.example" };
    const asked = await bot.presses(marco, form, "Salva", typed);
    expect(asked.text).toContain("quarta.example è già invitato, come Quarta S.r.l. (it@quarta.example)");
    expect(await isKnown("quarta.example")).toBe(false);
    await bot.presses(marco, asked, "Salva", typed);
    expect(await isKnown("quarta.example")).toBe(true);
  });

  it("accepts as a new customer only once that was asked", async () => {
    const waiting = await sees({ name: "Nuova S.r.l.", domain: copied });
    const asked = await bot.presses(marco, waiting, "Nuovo cliente");
    expect(asked.text).toContain(`somiglia a contoso.example di ${contoso.name}`);
    expect(await isKnown(copied)).toBe(false);
    await bot.presses(marco, asked, "Nuovo cliente");
    expect(await isKnown(copied)).toBe(true);

    const namesake = await bot.presses(marco, await sees({ name: contoso.name, domain: "altra.example" }), /Nuovo/);
    expect(namesake.text).toContain("Se è un’altra società con lo stesso nome, premere di nuovo");
    await bot.presses(marco, namesake, "Nuovo cliente");
    expect(await isKnown("altra.example")).toBe(true);
  });

  it("waits for a person where a list of the portal has it, and is no line without relationship", async () => {
    await files.hands(
      giulia,
      csvOf(
        ["", "Nuova S.r.l.", copied, "Reseller", ""],
        ["", contoso.name, "altra.example", "Reseller", ""],
        ["", contoso.name, "terza.example", "None", ""],
        ["", "Neve S.r.l.", "neve.example", "Reseller", ""],
      ),
    );
    await bot.settled();
    const shown = bot.cardsIn(personalChat(giulia).conversation).at(-1);
    if (!shown) throw new Error("there is no card");
    expect(shown.text).toContain("Clienti nuovi 1");
    expect((await bot.presses(giulia, shown, /Righe errate/)).text).toContain(
      `si chiama come ${contoso.name} (contoso.example), o ha un dominio simile`,
    );
    await bot.presses(giulia, shown, "Applica", { origin: "partner-center" });
    await bot.settled();
    expect(await Promise.all([copied, "altra.example", "terza.example", "neve.example"].map(isKnown))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect((await bot.store.waitingAcceptances()).map(({ domain }) => domain).sort()).toEqual([
      "altra.example",
      copied,
    ]);
  });
});

import { type Product, startProduct } from "../../support/product";
import { giulia, luke, marco, northwind, paula } from "../../support/world";
import { providerOf, recorded } from "./invited";

const litware = { providerName: "Litware Distribution", receivedOn: "2026-11-19", link: "" };

describe("recording a provider", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct();
  });
  afterEach(() => bot.stop());

  it("takes an invitation that has come: the provider began, and we cannot in its place (R159)", async () => {
    const form = await bot.says(paula, "new provider Litware Distribution");
    expect(form.text).toContain("The provider begins and sends its invitation");
    const card = await bot.presses(paula, form, "Record", {
      providerName: "Litware Distribution",
      receivedOn: "2026-11-19",
    });
    expect(card.text).toMatch(/Litware Distribution.*To authorise.*invitation received on 19 Nov 2026/);
    expect(card.buttons.map(({ title }) => title)).toContain("Authorise…");
    expect((await bot.says(marco, "nuovo provider")).text).toContain("Comincia il provider");
  });

  it.each([
    [marco, "evil.com", "«evil.com» si legge come un collegamento"],
    [marco, "https://evil.top/a", "«https://evil.top/a» si legge come un collegamento"],
    [paula, "Litware (evil.top)", "“Litware (evil.top)” reads as a link"],
  ])("takes no name that is a link, says so and keeps the form", async (person, providerName, said) => {
    await bot.says(person, "aiuto");
    const again = await bot.invokes(person, "provider.record", { ...litware, providerName });
    expect(again.text).toContain(said);
    expect(again.buttons.map(({ verb }) => verb)).toContain("provider.record");
    expect((await bot.store.providers()).map(({ name }) => name)).not.toContain(providerName);
  });

  it("leaves a customer its own name, which is a domain", async () => {
    const own = {
      name: "fermo.example",
      domain: "fermo.example",
      customerTenant: "",
      origin: "other",
      channel: "referral",
    };
    const added = await bot.invokes(marco, "customer.add", own);
    expect(added.text).toContain("Cliente fermo.example");
    expect((await bot.says(marco, "fermo.example")).text).toContain("fermo.example");
  });

  it("shows a provider as not connected, as having invited us, or as authorised (R158)", async () => {
    const noted = await recorded(bot, { ...litware, receivedOn: "" });
    expect(noted.text).toMatch(/Litware Distribution.*Non collegato/);
    expect(noted.text).toContain("Programmi, assistenza e condizioni si concordano direttamente con lui");
    const form = await bot.presses(marco, noted, "È arrivato il suo invito…");
    const invited = await bot.presses(marco, form, "Registra", { ...litware });
    expect(invited.text).toMatch(/Litware Distribution.*Da autorizzare/);
    const list = await bot.says(paula, "providers");
    expect(list.text).toMatch(/To authorise.*Authorised/);
    expect((await bot.store.providers()).map(({ state }) => state).sort()).toEqual([
      "authorised",
      "invited-us",
      "invited-us",
    ]);
  });

  it("stores its link byte for byte, and opens it only on Microsoft's pages (R160)", async () => {
    const link = "https://partner.microsoft.com/Dashboard/%41?x=1&&y=%C3%A8#A/b";
    const card = await recorded(bot, { ...litware, link });
    expect((await providerOf(bot, litware.providerName))?.invitation?.link).toBe(link);
    expect(JSON.stringify(card.card)).toContain(JSON.stringify(link));
  });

  it.each([
    "https://partner.microsoft.com.evil.example/accept",
    "https://partner.microsoft.com@evil.example/accept",
    "http://partner.microsoft.com/accept",
    "https://partner.micrоsoft.com/accept",
    "https://partner.microsoft.com:8443/accept",
    "https://evil.example/?https://partner.microsoft.com/",
    "https://partner.microsoft.com\\@evil.example/",
    "https://partner%2emicrosoft.com/accept",
    "https:///partner.microsoft.com/accept",
    "https://@partner.microsoft.com/accept",
  ])("shows any other link as text with a warning: %s", async (link) => {
    const card = await recorded(bot, { ...litware, link });
    expect(card.text).toContain("Non aprire questo collegamento");
    expect(JSON.stringify(card.card)).not.toContain(JSON.stringify(link).slice(0, -1));
    const opened = JSON.stringify((card.card as { actions?: object[] }).actions ?? []);
    expect(opened).not.toContain("evil.example");
  });

  it.each([
    ["no name", { providerName: " " }, "deve avere un nome"],
    ["signs alone", { providerName: "***" }, "deve avere un nome"],
    ["a day to come", { receivedOn: "2027-01-01" }, "al più tardi il"],
    ["a link with spaces", { link: "https://partner.microsoft.com/a b" }, "comincia con https://"],
    ["no link at all", { link: "ask Bob" }, "comincia con https://"],
    ["a script", { link: "javascript:alert(1)" }, "comincia con https://"],
    ["a customer's name", { providerName: "Tailspin Toys" }, "Tailspin Toys non è un provider"],
    ["our own name", { providerName: "proseware italia srl" }, "non è un provider"],
    ["our own name in other letters", { providerName: "Prоseware Italia" }, "non è un provider"],
    ["a customer's name with another form", { providerName: "Tailspin Toys S.r.l." }, "non è un provider"],
    ["a colleague's name", { providerName: "Marco Bianchi" }, "non è un provider"],
    ["Microsoft", { providerName: "Microsoft" }, "non è un provider"],
    ["a word of the language", { providerName: "noi" }, "non è un provider"],
    ["the name of a service", { providerName: "Exchange" }, "non è un provider"],
    ["one that is authorised, in other letters", { providerName: "Fаbrikam Distribution S.r.l." }, "è già autorizzato"],
    ["one that is authorised", { providerName: "fabrikam distribution" }, "è già autorizzato"],
  ])("comes back with everything typed for %s", async (_what, inputs, problem) => {
    const before = await bot.store.providers();
    const form = await recorded(bot, { ...litware, ...inputs });
    expect(form.text).toContain(problem);
    expect(form.buttons.map(({ title }) => title)).toContain("Registra");
    expect(JSON.stringify(form.card)).toContain(JSON.stringify({ ...litware, ...inputs }.providerName).slice(1, -1));
    expect(await bot.store.providers()).toEqual(before);
  });

  it("gives one that is known its new invitation, and changes nothing by the same once more", async () => {
    await recorded(bot, { providerName: "NORTHWIND distribuzione", receivedOn: "2026-11-20", link: "" });
    expect((await bot.store.provider(northwind))?.invitation).toEqual({ receivedOn: "2026-11-20" });
    expect(await bot.store.providers()).toHaveLength(2);
    await recorded(bot, { providerName: "Northwind", receivedOn: "2026-11-20", link: "" });
    expect(await bot.store.historyLength(`provider:${northwind}`)).toBe(1);
  });

  it("keeps the link of an invitation of which only the day is said anew, and its day where only the link is", async () => {
    const link = "https://partner.microsoft.com/dashboard/a";
    await recorded(bot, { ...litware, link });
    await recorded(bot, { ...litware, receivedOn: "2026-11-20", link: "" });
    expect((await providerOf(bot, litware.providerName))?.invitation).toEqual({ receivedOn: "2026-11-20", link });
    await recorded(bot, { ...litware, receivedOn: "", link: `${link}b` });
    expect((await providerOf(bot, litware.providerName))?.invitation).toEqual({
      receivedOn: "2026-11-20",
      link: `${link}b`,
    });
  });

  it("keeps notes and what it brings: training, marketing, credit (R108, R109)", async () => {
    const card = await bot.says(paula, "provider fabrikam");
    const form = await bot.presses(paula, card, "Notes…");
    const words = { training: "two days a year", marketing: "", credit: "60 days", notes: "Answers *slowly*." };
    const noted = await bot.presses(paula, form, "Save", words);
    expect(noted.text).toMatch(/Training and assistance two days a year.*Credit 60 days.*Answers \*slowly\*\./);
    expect(noted.text).not.toContain("Marketing");
    const again = await bot.presses(paula, await bot.presses(paula, noted, "Notes…"), "Save", {});
    expect(again.text).not.toContain("two days a year");
  });

  it("overwrites no notes that somebody else wrote meanwhile, and loses none", async () => {
    const form = await bot.presses(paula, await bot.says(paula, "provider fabrikam"), "Notes…");
    const other = await bot.presses(marco, await bot.says(marco, "provider fabrikam"), "Note…");
    await bot.presses(marco, other, "Salva", { notes: "Prima" });
    const refused = await bot.presses(paula, form, "Save", { notes: "Second" });
    expect(refused.text).toContain("Something changed");
    expect(refused.text).toMatch(/Noted meanwhile: Prima.*Second/);
    expect((await bot.store.providers()).map(({ notes }) => notes)).toContain("Prima");
  });

  it("is for those who may authorise", async () => {
    expect((await bot.says(luke, "new provider")).text).toContain("another role");
    expect((await bot.invokes(luke, "provider.record", litware)).text).toContain("another role");
    expect((await bot.invokes(luke, "provider.open", { provider: northwind })).text).toContain("another role");
    expect(await bot.store.providers()).toHaveLength(2);
  });

  it("takes the first joint link's provider for its own, and no other's afterwards", async () => {
    await recorded(bot, litware);
    const link = (provider: string) =>
      `https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=11111111-1111-4111-8111-111111111111&msppId=6123456&indirectCSPId=${provider}&DAP=false#/BillingAccounts/partner-invitation`;
    const set = async (provider: string) => (await bot.says(giulia, `collegamento ${link(provider)} con Litware`)).text;
    expect(await set(northwind)).toContain("Non eseguito");
    expect(await set("77777777-7777-4777-8777-777777777777")).toContain("salvato");
    expect(await set("88888888-8888-4888-8888-888888888888")).toContain("Non eseguito");
  });
});

describe("the words behind “new provider”", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  it.each([
    ["nuovo provider Computer Gross", "Computer Gross"],
    ["registra provider Also Italia S.r.l.", "Also Italia S.r.l."],
    ["new distributor: ALSO Cloud", "ALSO Cloud"],
    ["add provider Azure Distribution", "Azure Distribution"],
    ["nuovo fornitore TD SYNNEX", "TD SYNNEX"],
    ["new provider", ""],
  ])("are its name, whatever else they mean: %s", async (line, name) => {
    const form = await bot.says(marco, line);
    const inputs = form.card.body as { id?: string; value?: string }[]; // a form of ours has a body
    expect(inputs.find(({ id }) => id === "providerName")?.value).toBe(name);
  });

  it("are its name without the link among them, which is that of its invitation", async () => {
    const form = await bot.says(marco, "nuovo provider Esprinet https://partner.microsoft.com/dashboard/x");
    const inputs = form.card.body as { id?: string; value?: string }[]; // as above
    const inputOf = (wanted: string) => inputs.find(({ id }) => id === wanted)?.value;
    expect(inputOf("providerName")).toBe("Esprinet");
    expect(inputOf("link")).toBe("https://partner.microsoft.com/dashboard/x");
  });

  it("begin nothing for who says that it is not to be done", async () => {
    const answer = await bot.says(marco, "non registrare nessun nuovo provider");
    expect(answer.buttons.map(({ verb }) => verb)).not.toContain("provider.record");
  });

  it.each(["autorizza tailspin", "authorise Sara Conti", "authorise Esprinet"])(
    "authorise nobody else than who is named: %s",
    async (line) => {
      const answer = await bot.says(marco, line);
      expect(answer.text).toContain("provider non trovato");
      expect(answer.buttons.map(({ verb }) => verb)).not.toContain("provider.authorise");
    },
  );

  it.each([
    ["provider north", "Northwind"],
    ["distributore fabrik", "Fabrikam"],
    ["note su fabrikam", "Fabrikam"],
    ["remove provider fabrikam", "Fabrikam"],
  ])("find one by half a name, and for notes and its end: %s", async (line, name) => {
    const { text } = await bot.says(marco, line);
    expect(text).toMatch(new RegExp(`Provider indiretto ${name}.*assistenza Microsoft`));
  });
});

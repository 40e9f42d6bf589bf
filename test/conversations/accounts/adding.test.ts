import type { Cloud } from "../../../src/core/clouds";
import { contoso, customers } from "../../support/cast";
import { type Product, relazioni, startProduct } from "../../support/product";
import { aCustomer, fabrikam, luke, marco, paula, proseware, sara } from "../../support/world";
import { valueOn } from "../on-card";

const tenantId = "44444444-4444-4444-8444-444444444401";
const filled = {
  name: "Litware Cucine S.r.l.",
  domain: "litware-cucine.example",
  customerTenant: tenantId,
  origin: "before-partner-center",
  channel: "marketing",
  provider: fabrikam,
};

describe("adding a customer", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const unrelated = async () => (await bot.store.customers({ facets: ["no-relationship"], limit: 9 })).customers;

  it("makes its account before there is a relationship; the record begins with the invitation (R99, R183, R188)", async () => {
    const form = await bot.says(marco, "aggiungi cliente");
    const record = await bot.presses(marco, form, "Aggiungi", filled);
    for (const words of ["Litware Cucine S.r.l.", "Ancora senza relazione", tenantId])
      expect(record.text).toContain(words);
    const sections = ["customer.account", "privileges.known"];
    expect(record.buttons.find(({ verb }) => !sections.includes(verb ?? ""))?.title).toBe("Invita…");
    expect((await bot.says(luke, "history litware cucine")).text).toContain("Marco Bianchi added the customer");
    await bot.settled();
    expect(bot.cardsIn(relazioni.conversation).some(({ text }) => text.includes("Cliente aggiunto"))).toBe(true);
  });

  it.each([
    ["crea un account per Rossi", "Rossi"],
    ["apri un nuovo account per Rossi", "Rossi"],
    ["create an account for Rossi", "Rossi"],
    ["crea account per Rossi S.r.l.", "Rossi S.r.l."],
    ["new customer Rossi", "Rossi"],
    ["nuovo cliente Rossi", "Rossi"],
  ])("is begun by a word for it and the name: %s", async (line, name) => {
    expect(valueOn(await bot.says(marco, line), "name")).toBe(name);
  });

  it.each(["crea un account per Luke Green", "crea un utente per Rossi", "apri l'account di contoso"])(
    "is not begun for a person, or by looking: %s",
    async (line) => {
      expect((await bot.says(marco, line)).buttons.map(({ verb }) => verb)).not.toContain("customer.add");
      expect((await bot.says(marco, line)).text).not.toContain("non è stato aggiunto nulla");
    },
  );

  it.each(["cliente nuovo mondo", "cliente Nuovo Cinema", "customer new horizons", "account Nuovo Mondo"])(
    "is not what is wanted of a customer whose name begins so: %s",
    async (line) => {
      expect((await bot.says(marco, line)).text).toMatch(/Nessun cliente trovato.*Cercato: (?:nuovo|new) \S+/is);
      const name = line.replace(/^\S+ /, "");
      await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", { ...filled, name });
      const record = await bot.says(marco, line);
      expect(record.text).toContain(tenantId);
      expect(record.text).not.toContain("non è stato aggiunto nulla");
    },
  );

  it.each([
    ["aggiungi cliente Rossi Cucine S.p.A., rossi-cucine.example", ""],
    ["add customer Rossi Cucine S.p.A. rossi-cucine.example", ""],
    ["nuovo cliente Rossi Cucine S.p.A. con dominio rossi-cucine.example", ""],
    [`aggiungi cliente Rossi Cucine S.p.A., rossi-cucine.example, ${tenantId}`, tenantId],
    [`add customer Rossi Cucine S.p.A. (rossi-cucine.example) ${tenantId}`, tenantId],
  ])("has each part of a line in its own field: %s", async (line, id) => {
    const form = await bot.says(marco, line);
    expect(["name", "domain", "customerTenant"].map((field) => valueOn(form, field))).toEqual([
      "Rossi Cucine S.p.A.",
      "rossi-cucine.example",
      id,
    ]);
  });

  it("leads to the customer that has the domain or the tenant id already, and keeps what was typed", async () => {
    const [known] = await bot.store.customersCalled(contoso.domain);
    for (const typed of [{ domain: contoso.domain }, { customerTenant: known?.tenantId ?? "" }]) {
      const again = await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", {
        ...filled,
        ...typed,
      });
      expect(valueOn(again, "name")).toBe(filled.name);
      expect((await bot.presses(marco, again, "Apri il cliente")).text).toContain("Contoso S.p.A.");
    }
    expect(await unrelated()).toEqual([]);
  });

  it.each([
    [marco, "aggiungi cliente", "Aggiungi", "Contoso S.p.A. (contoso.example) c’è già"],
    [luke, "add customer", "Add", "Contoso S.p.A. (contoso.example) is here already"],
  ] as const)("asks once before an account of a name that another one has", async (person, line, press, asked) => {
    const typed = { ...filled, name: "Contoso S.p.A." };
    const form = await bot.presses(person, await bot.says(person, line), press, typed);
    expect(form.text).toContain(asked);
    expect(valueOn(form, "domain")).toBe(filled.domain);
    expect(await unrelated()).toEqual([]);
    const added = await bot.presses(person, form, press, typed);
    expect(added.text).toContain("Contoso S.p.A.");
    expect(await unrelated()).toHaveLength(1);
  });

  it("says of who was removed that it was, and not that it is here", async () => {
    const alpine = aCustomer({ id: "alpine", name: "Alpine Ski House", domain: "alpineski.example", state: "removed" });
    await bot.store.change(async () => ({ answer: undefined, customers: [alpine] }));
    const form = await bot.says(marco, "aggiungi cliente Alpine Ski");
    expect(form.text).toContain("Registrati come rimossi, con un nome simile: Alpine Ski House.");
    const asked = await bot.presses(marco, form, "Aggiungi", { ...filled, name: alpine.name });
    expect(asked.text).toContain(
      "Alpine Ski House (alpineski.example) è registrato come rimosso, e si può ripristinare",
    );
    for (const { text } of [form, asked]) expect(text).not.toMatch(/Già presenti|c’è già/);
  });

  it("becomes our customer by its invitation and acceptance: the same one, and no second", async () => {
    const record = await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", filled);
    const [before] = await unrelated();
    const form = await bot.presses(marco, record, "Invita…");
    const typed = { email: "it@litware-cucine.example", name: filled.name, reason: "new", channel: "marketing" };
    const draft = await bot.presses(marco, form, /bozza/i, { ...typed, provider: "alone" });
    await bot.presses(marco, await bot.presses(marco, draft, "Fatto"), "Ho inviato l’invito");
    expect(await unrelated()).toHaveLength(1);
    const accepting = await bot.says(marco, "accettato litware cucine");
    const seen = { name: "LITWARE CUCINE SRL", customerTenant: tenantId, services: "exchange" };
    const recorded = await bot.presses(marco, accepting, "Registra l’accettazione", seen);
    expect(recorded.text).toContain("Litware Cucine S.r.l.");
    expect(await unrelated()).toEqual([]);
    const named = await bot.store.customersCalled("litware-cucine.example");
    expect(named).toMatchObject([{ id: before?.id, state: "active", tenantId, origin: "before-partner-center" }]);
    expect((await bot.says(marco, "clienti litware")).text).toContain("1–1 di 1");
    const story = await bot.says(marco, "cronologia litware cucine");
    for (const words of ["ha aggiunto il cliente", "ha registrato l’accettazione"]) expect(story.text).toContain(words);
  });

  it.each([
    ["office-365", "portale Microsoft 365 (già Office 365)"],
    ["azure-portal", "portale di Azure"],
  ])("keeps that the customer was served in the other portal, %s, on the record (R65)", async (origin, words) => {
    const record = await bot.presses(sara, await bot.says(sara, "nuovo cliente"), "Aggiungi", { ...filled, origin });
    expect(record.text).toContain(words);
  });

  it("takes customers of the time before Partner Center too (R185)", async () => {
    const record = await bot.presses(sara, await bot.says(sara, "nuovo cliente"), "Aggiungi", filled);
    expect(record.text).toContain("prima del Centro per i partner");
  });

  it.each<[string, string, Record<string, string>]>([
    ["Contoso S.p.A.", "domain", { domain: contoso.domain }],
    ["Contoso S.p.A.", "customerTenant", { customerTenant: contoso.tenantId ?? "" }],
    [proseware.name, "customerTenant", { customerTenant: proseware.id }],
    ["4444", "customerTenant", { customerTenant: "4444" }],
    ["gmail.com", "domain", { domain: "gmail.com" }],
    ["non è un dominio", "domain", { domain: "litware" }],
    ["nome", "name", { name: " " }],
    ["200", "name", { name: "x".repeat(201) }],
  ])("names what is wrong, %s, at %s, and keeps all that was typed", async (said, _field, wrong) => {
    const form = await bot.says(marco, "aggiungi cliente");
    const again = await bot.presses(marco, form, "Aggiungi", { ...filled, ...wrong });
    expect(again.text).toContain(said);
    for (const [id, value] of Object.entries({ ...filled, ...wrong })) expect(valueOn(again, id)).toBe(value);
    expect(await unrelated()).toEqual([]);
  });

  it("is done once by a double press", async () => {
    const form = await bot.says(marco, "aggiungi cliente");
    await Promise.all([bot.presses(marco, form, "Aggiungi", filled), bot.presses(marco, form, "Aggiungi", filled)]);
    expect(await unrelated()).toHaveLength(1);
  });

  it.each([
    ["add customer Litware Cucine", "Litware Cucine"],
    ["new customer Litware", "Litware"],
    ["aggiungi cliente Litware S.r.l.", "Litware S.r.l."],
    ["nuovo cliente Müller & Söhne", "Müller & Söhne"],
  ])("takes the name of the line into the form: %s", async (line, name) => {
    const form = await bot.says(marco, line);
    expect(valueOn(form, "name")).toBe(name);
    expect(await unrelated()).toEqual([]);
  });

  it("shows a customer that is known already", async () => {
    const record = await bot.says(marco, "aggiungi cliente Contoso S.p.A.");
    expect(record.text).toContain("Questo cliente è già noto");
    expect(record.text).toContain("Relazione attiva");
  });

  it.each(["add customer it@nuova.example", "aggiungi cliente it@nuova.example", "nuovo cliente it@nuova.example"])(
    "opens the invitation instead where the line has an address: %s",
    async (line) => {
      const form = await bot.says(marco, line);
      expect(valueOn(form, "email")).toBe("it@nuova.example");
      expect(form.buttons.map(({ verb }) => verb)).toContain("invitation.draft");
      expect((await bot.says(sara, line)).text).toContain("Marco Bianchi");
    },
  );

  it("is for those who may, and says who that is", async () => {
    const refused = await bot.says(paula, "add customer Litware");
    expect(refused.text).toContain("Sara Conti");
    await bot.invokes(paula, "customer.add", filled);
    expect(await unrelated()).toEqual([]);
  });
});

describe("adding a customer in the cloud that is closed", () => {
  it("is refused, and says why", async () => {
    const bot = await startProduct({ customers, cloud: "germany" });
    const refused = await bot.says(marco, "aggiungi cliente Litware");
    expect(refused.text).toContain("è chiuso");
    expect((await bot.says(marco, "clienti")).buttons.map(({ verb }) => verb)).not.toContain("customer.adding");
    await bot.stop();
  });
});

describe.each<Cloud>(["public", "us-government"])("customers in the cloud %s", (cloud) => {
  it("have an account that is made here, and stand in the list once there is a relationship (R181)", async () => {
    const bot = await startProduct({ customers, cloud });
    const record = await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", filled);
    expect(record.text).toContain("Ancora senza relazione");
    expect((await bot.says(marco, "account litware cucine")).text).toContain(tenantId);
    expect((await bot.says(marco, "clienti litware")).text).toContain("Litware Cucine S.r.l.");
    expect((await bot.says(marco, "clienti")).text).toContain(contoso.name);
    await bot.stop();
  });
});

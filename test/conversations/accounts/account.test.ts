import { markOf } from "../../../src/core/customers/account/touched";
import type { Person } from "../../../src/core/people/person";
import { carried } from "../../faults/deeds";
import { contoso, customers, woodgrove } from "../../support/cast";
import { type Product, startProduct } from "../../support/product";
import { fabrikam, luke, marco, northwind, paula, sara } from "../../support/world";
import { addressesOn, choicesOn, valueOn } from "../on-card";

const tenantId = "44444444-4444-4444-8444-444444444401";
const filled = {
  customerTenant: tenantId,
  origin: "office-365",
  channel: "referral",
  provider: fabrikam,
  alias: "La Contoso",
  tags: "Fiera Milano, fiera  milano, VIP",
  notes: "Chiamare prima delle dieci.",
};
const unconfirmed = customers.map((each) => (each.id === contoso.id ? { ...each, tenantId: undefined } : each));

describe("a customer's account", () => {
  let bot: Product;
  beforeEach(async () => {
    const without = unconfirmed.map(({ tenantId: id, ...each }) => ({
      ...each,
      ...(id !== undefined && { tenantId: id }),
    }));
    bot = await startProduct({ customers: without });
  });
  afterEach(() => bot.stop());

  const completed = async (typed: Partial<typeof filled> = {}, by = marco) =>
    bot.presses(by, await bot.presses(by, await bot.says(by, "account contoso"), "Completa l’account…"), "Salva", {
      ...filled,
      ...typed,
    });

  it.each(["account contoso", "edit customer contoso", "modifica cliente contoso", "account di contoso"])(
    "says what selling, billing and support begin with, and what keeps them: %s (R184)",
    async (line) => {
      const account = await bot.says(luke, line);
      for (const words of ["Account not confirmed", "Selling", "Billing", "Support", "ordered through Fabrikam"])
        expect(account.text).toContain(words);
      expect(account.text).toContain("No invoice comes to us for Power BI Pro");
    },
  );

  it("is confirmed by the tenant id, which opens the portals (R61)", async () => {
    const before = addressesOn(await bot.says(marco, "cliente contoso"));
    const account = await completed();
    for (const words of ["Account confermato", tenantId, "La Contoso", "Fiera Milano, VIP", "segnalazione", "dieci"])
      expect(account.text.toLowerCase()).toContain(words.toLowerCase());
    const record = await bot.presses(marco, account, "Apri la scheda");
    expect(record.text).not.toContain("non confermato");
    expect(addressesOn(record).length).toBeGreaterThanOrEqual(before.length);
    expect((await bot.says(marco, "cronologia contoso")).text).toContain("Tenant: nessun dato → 44444444-4444-4444");
  });

  it("is found by alias, tag, domain and tenant id, and not by its notes", async () => {
    await completed();
    for (const words of ["la contoso", "fiera", "contoso.example", tenantId])
      expect((await bot.says(marco, `clienti ${words}`)).text).toContain("1–1 di 1");
    expect((await bot.says(marco, "clienti chiamare")).text).not.toContain("1–1 di 1");
  });

  it.each<[string, Partial<typeof filled>]>([
    ["Tailspin Toys", { customerTenant: "33333333-3333-4333-8333-333333333302" }],
    ["4444", { customerTenant: "4444" }],
    ["2000", { notes: "x".repeat(2001) }],
    ["100", { alias: "x".repeat(101) }],
    ["300", { tags: "x,".repeat(151) }],
  ])("names what is wrong, %s, and keeps all that was typed", async (said, wrong) => {
    const again = await completed(wrong);
    expect(again.text).toContain(said);
    const revision = (await bot.store.customer(contoso.id))?.revision;
    for (const [id, value] of Object.entries({ ...filled, ...wrong }))
      expect(valueOn(again, `${id}_r${revision}`)).toBe(value);
    expect((await bot.store.customer(contoso.id))?.notes).toBeUndefined();
  });

  it("leaves as it was shown what a client leaves out, and empties what is sent empty", async () => {
    await completed();
    const before = await bot.store.customer(contoso.id);
    const said = before && markOf(before);
    const data = { customer: contoso.id, said };
    await bot.invokes(marco, "customer.complete", data);
    expect(await bot.store.customer(contoso.id)).toEqual(before);
    await bot.invokes(marco, "customer.complete", { ...data, notes: "" });
    const { notes: _, ...others } = before ?? contoso;
    expect(await bot.store.customer(contoso.id)).toMatchObject({ ...others, revision: expect.any(Number) });
    expect((await bot.store.customer(contoso.id))?.notes).toBeUndefined();
  });

  it("knows of a provider that it can order, when another was chosen by mistake", async () => {
    await completed();
    const { provider } = (await bot.store.customer(contoso.id)) ?? contoso;
    expect(provider).toEqual({ id: fabrikam, canOrder: true });
    for (const other of [northwind, "none", fabrikam]) await completed({ provider: other });
    expect((await bot.store.customer(contoso.id))?.provider).toEqual(provider);
  });

  it("overwrites nothing of somebody else's: the form comes back with what was typed", async () => {
    const form = await bot.presses(sara, await bot.says(sara, "account contoso"), "Completa l’account…");
    await completed();
    const again = await bot.presses(sara, form, "Salva", { ...filled, notes: "Altro." });
    expect(again.text).toContain("nulla è stato sovrascritto");
    expect(again.text).toContain("Altro.");
    expect((await bot.store.customer(contoso.id))?.notes).toBe(filled.notes);
    const same = await bot.presses(sara, form, "Salva", filled);
    expect(same.text).toContain("Account confermato");
  });

  it("keeps what others wrote meanwhile into parts that its person left alone, also where a press is needed twice", async () => {
    const form = await bot.presses(sara, await bot.says(sara, "account contoso"), "Completa l’account…");
    await completed();
    const untouched = { customerTenant: "", origin: contoso.origin, channel: contoso.channel ?? "unknown" };
    const sent = {
      ...untouched,
      provider: contoso.provider?.id ?? "none",
      alias: "",
      tags: "",
      notes: "x".repeat(2001),
    };
    const again = await bot.presses(sara, form, "Salva", sent);
    expect(again.text).toContain("2000");
    const { revision } = (await bot.store.customer(contoso.id)) ?? contoso;
    for (const field of ["customerTenant", "alias"] as const)
      expect(valueOn(again, `${field}_r${revision}`)).toBe(filled[field]);
    const told = await bot.presses(sara, again, "Salva", { ...filled, tags: "Fiera Milano, VIP", notes: "Altro." });
    expect(told.text).toContain("nulla è stato sovrascritto");
    expect(await bot.store.customer(contoso.id)).toMatchObject({ tenantId, alias: filled.alias, notes: filled.notes });
    await bot.presses(sara, form, "Salva", { ...sent, notes: "", tags: "fiera milano" });
    const now = await bot.store.customer(contoso.id);
    expect(now).toMatchObject({ tenantId, alias: filled.alias, notes: filled.notes, tags: ["fiera milano", "VIP"] });
  });

  it("is read by everybody who sees customers, and written by those who may", async () => {
    const account = await bot.says(paula, "account contoso");
    expect(account.text).toContain("Selling");
    expect(account.buttons.map(({ verb }) => verb)).toEqual(["customer.open", "history.open"]);
    expect((await bot.says(paula, "assign contoso to sara")).text).toContain("Marco Bianchi");
    const forged = { customer: contoso.id, revision: 1, ...filled };
    await bot.invokes(paula, "customer.complete", forged);
    await bot.invokes(paula, "customer.assign", { customer: contoso.id, revision: 1, owner: paula.id });
    expect((await bot.store.customer(contoso.id))?.notes).toBeUndefined();
  });

  it("changes its provider: the new one cannot order before it is authorised", async () => {
    const account = await completed({ provider: northwind });
    expect(account.text).toContain("Northwind Distribuzione non può ancora ordinare: non è autorizzato");
  });

  it.each<[string, string]>([
    ["assign contoso to sara", "Sara Conti"],
    ["assegna contoso a Luke Green", "Luke Green"],
    ["affida contoso a sara", "Sara Conti"],
  ])("is given to somebody to look after: %s", async (line, name) => {
    const form = await bot.says(marco, line);
    const person = (await bot.store.people()).find((each) => each.name === name);
    const revision = (await bot.store.customer(contoso.id))?.revision;
    expect(valueOn(form, `owner_r${revision}`)).toBe(person?.id);
    const account = await bot.presses(marco, form, "Assegna", { owner: person?.id ?? "" });
    expect(account.text).toContain(`Ora di questo cliente si occupa ${name}`);
    expect((await bot.store.customer(contoso.id))?.owner).toBe(person?.id);
    expect((await bot.says(marco, "cronologia contoso")).text).toContain(`→ ${name}`);
  });

  it.each(["assegna contoso a me", "assign contoso to myself", "assegna contoso a me stesso"])(
    "is given to oneself: %s",
    async (line) => {
      const form = await bot.says(marco, line);
      const revision = (await bot.store.customer(contoso.id))?.revision;
      expect(valueOn(form, `owner_r${revision}`)).toBe(marco.id);
    },
  );

  it.each(["assegna contoso a pippo", "assign contoso to Pippo Baudo"])(
    "is not given to somebody unknown: the choice of those who are known, and that: %s",
    async (line) => {
      const form = await bot.says(marco, line);
      expect(form.text).toMatch(/Qui nessuno si chiama «pippo/i);
      const revision = (await bot.store.customer(contoso.id))?.revision;
      expect(choicesOn(form, `owner_r${revision}`)).toContain(luke.id);
    },
  );

  it.each([
    "assegna contoso pippo",
    "assegna contoso a pippo domani",
    "assegna contoso e woodgrove a me",
    "assegna contoso al reparto acquisti",
    "assign contoso to the purchasing department",
  ])("is asked where the line says more than to whom: %s", async (line) => {
    expect((await bot.says(marco, line)).text).toContain("non è stato fatto nulla");
  });

  it("is not given to who sees no customers, and says so at the field", async () => {
    const ugo = { ...paula, id: "a0000000-0000-4000-8000-000000000077", name: "Ugo Neri", mri: "29:ugo", revision: 0 };
    await bot.store.change(async () => ({ answer: 0, people: [{ ...ugo, roles: ["user-admin"] }] }));
    const form = await bot.says(marco, "assegna contoso a Ugo Neri");
    expect(form.text).toContain("Ugo Neri non vede i clienti");
    const again = await bot.presses(marco, form, "Assegna", { owner: ugo.id });
    expect(again.text).toContain("Ugo Neri non vede i clienti");
    expect((await bot.store.customer(contoso.id))?.owner).toBe(contoso.owner);
  });

  it("makes customers somebody's own: listed for them alone, those without relationship told beside", async () => {
    await bot.presses(marco, await bot.says(marco, "assegna contoso a Luke Green"), "Assegna", { owner: luke.id });
    const mine = await bot.says(luke, "my customers");
    expect(mine.text).toContain("Contoso");
    expect((await bot.says(sara, "i miei clienti")).text).not.toContain("Contoso");
    await bot.presses(marco, await bot.says(marco, "aggiungi cliente"), "Aggiungi", {
      name: "Litware",
      domain: "litware.example",
    });
    await bot.presses(marco, await bot.says(marco, "assegna litware a Luke Green"), "Assegna", { owner: luke.id });
    expect((await bot.says(luke, "my customers")).text).toContain("1 more has no relationship yet");
    expect((await bot.says(luke, "my customers without a relationship")).text).toContain("Litware");
  });

  it("takes no word for it that an invitation was accepted, which the form does not offer", async () => {
    const [{ id: customer = "", revision = 0 } = {}] = await bot.store.customersCalled(woodgrove.domain);
    const form = await bot.presses(marco, await bot.says(marco, "account woodgrove.example"), "Completa l’account…");
    const { data } = form.buttons.find(({ verb }) => verb === "customer.complete")!;
    const forged = await bot.invokes(marco, "customer.complete", { ...data, origin: "invitation", alias: "WG" });
    expect(valueOn(forged, `alias_r${revision}`)).toBe("WG");
    const [kept] = await bot.store.customersCalled(woodgrove.domain);
    expect([kept?.id, kept?.origin, kept?.alias]).toEqual([customer, woodgrove.origin, woodgrove.alias]);
    const account = await bot.presses(marco, forged, "Salva", { origin: "office-365", alias: "WG" });
    expect(account.text).toContain("Microsoft 365");
  });

  it("says what of a line it does not know beside the customer", async () => {
    expect((await bot.says(marco, "account woodgrove.example nonexist")).text).toContain("Non compreso: «nonexist»");
    expect((await bot.says(marco, "account woodgrove.example")).text).not.toContain("Non compreso");
  });

  it.each(["ripristina zzz", "restore zzz", "privileges lost zzz", "assign zzz to sara"])(
    "is looked for where a line names nobody who is known, and begins nothing: %s",
    async (line) => {
      const answer = await bot.says(marco, line);
      // What was asked for is asked again, and nobody is invited instead.
      expect(answer.text).toMatch(/^Nessun cliente trovato [^?]+\? Cercato: zzz/u);
      expect(answer.buttons.map(({ verb }) => verb)).toEqual(["customers.page"]);
    },
  );

  it("is not looked for by whoever may not do what the line asks for", async () => {
    expect((await bot.says(luke, "restore zzz")).text).toContain("another role is needed");
  });

  it("asks once before a known tenant id is changed or taken away", async () => {
    const [before] = await bot.store.customersCalled(woodgrove.domain);
    for (const customerTenant of ["", "44444444-4444-4444-8444-444444444444"]) {
      const form = await bot.presses(marco, await bot.says(marco, "account woodgrove.example"), "Completa l’account…");
      const asked = await bot.presses(marco, form, "Salva", { customerTenant });
      expect(asked.text).toContain("è noto l’ID tenant");
      expect((await bot.store.customersCalled(woodgrove.domain))[0]?.tenantId).toBe(before?.tenantId);
      if (customerTenant === "") continue;
      await bot.presses(marco, asked, "Salva", { customerTenant });
      expect((await bot.store.customersCalled(woodgrove.domain))[0]?.tenantId).toBe(customerTenant);
    }
  });

  it("is asked about whatever a card claims, as only what was asked of this person is agreed to", async () => {
    const other = "44444444-4444-4444-8444-444444444445";
    const known = async () => (await bot.store.customersCalled(woodgrove.domain))[0]?.tenantId;
    const before = await known();
    const asksFor = async (person: Person, customerTenant: string, name = woodgrove.domain) => {
      const form = await bot.presses(person, await bot.says(person, `account ${name}`), /Completa|Complete/);
      const asked = await bot.presses(person, form, /Salva|Save/, { customerTenant });
      return carried(asked, "customer.complete") as { left: { agreed: string } };
    };
    const asked = await asksFor(marco, other);
    const madeUp = [
      other,
      "none",
      "x".repeat(43),
      (await asksFor(sara, other)).left.agreed,
      (await asksFor(marco, "")).left.agreed,
    ];
    for (const agreed of madeUp) {
      const forged = { ...asked, left: { ...asked.left, agreed }, customerTenant: other };
      expect((await bot.invokes(marco, "customer.complete", forged)).text).toContain("è noto l’ID tenant");
      expect(await known()).toBe(before);
    }
    const taken = { ...asked, customerTenant: "", left: { ...asked.left } };
    expect((await bot.invokes(marco, "customer.complete", taken)).text).toContain("è noto l’ID tenant");
    await bot.invokes(marco, "customer.complete", { ...asked, customerTenant: other });
    expect(await known()).toBe(other);
  });
});

describe("an account in the cloud that is closed", () => {
  it("is read only, and says why", async () => {
    const bot = await startProduct({ customers, cloud: "germany" });
    const account = await bot.says(marco, "account contoso");
    expect(account.text).toContain("Sola lettura");
    expect(account.buttons.map(({ verb }) => verb)).toEqual(["customer.open", "history.open"]);
    const forged = { customer: contoso.id, revision: 1, ...filled };
    expect((await bot.invokes(marco, "customer.complete", forged)).text).toContain("chiuso");
    expect((await bot.says(marco, "assegna contoso a sara")).text).toContain("chiuso");
    await bot.stop();
  });
});

import type { Customer } from "../../../src/core/customers/customer";
import { get } from "../../support/http";
import { type Product, relazioni, startProduct } from "../../support/product";
import { aCustomer, elena, loadTestWorld, luke, marco, northwind, paula, sara, start } from "../../support/world";
import { ingrid, litware, loadSecondTenant } from "../../support/worlds/second-tenant";
import { addressesOn, buttonOn } from "../on-card";
import { opened, pageOn, statusesOf, tableOf } from "./opened";

const contoso = aCustomer({
  id: "33333333-3333-4333-8333-333333333301",
  name: 'Caffè "Contoso"; S.p.A.',
  domain: "contoso.example",
  tags: ["oro", "nord-est"],
  alias: "=cmd|' /C calc'!A0",
  notes: "Prima riga,\nseconda; riga",
  owner: sara.id,
  provider: { id: northwind, canOrder: true },
});
const customers: Customer[] = [
  contoso,
  aCustomer(),
  aCustomer({ id: "gone", name: "Removed Ltd", state: "removed", removedAt: start }),
  aCustomer({ id: "new", name: "Nuova S.r.l.", state: "no-relationship" }),
];

const minutes = (count: number): number => count * 60_000;

describe("an export of the customers", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({ customers });
  });
  afterEach(() => bot.stop());

  const become = (id: string, given: object) =>
    bot.store.change(async (queries) => {
      const person = await queries.person(id);
      return { answer: 0, people: person ? [{ ...person, ...given }] : [] };
    });
  const story = async () => {
    const entries = await Promise.all(Array.from({ length: 30 }, (_, seq) => bot.store.historyEntry(seq + 1)));
    return entries.filter((entry) => entry?.event.type === "customers.exported");
  };

  it.each(["export", "esporta", "export customers", "esporta i clienti in csv", "download the customer list as excel"])(
    "is offered, and no page is open before a press: %s",
    async (line) => {
      const card = await bot.says(marco, line);
      expect(card.text).toContain("4 clienti · 1 rimosso, 1 senza relazione");
      expect(buttonOn(card, "export.open")?.data).toEqual({ customer: "" });
      expect(addressesOn(card)).toEqual([]);
      expect(await story()).toEqual([]);
    },
  );

  it.each(["esporta json", "export as json", "esporta i clienti in json"])("holds both formats: %s", async (line) => {
    const card = await bot.says(marco, line);
    expect(card.text).toContain("File CSV e JSON");
    expect(card.text).not.toContain("Senza filtri");
    expect(buttonOn(card, "export.open")?.data).toEqual({ customer: "" });
  });

  it.each(["esporta clienti rimossi", "export removed customers", "esportare i clienti senza provider"])(
    "has no filter, which it says instead of listing: %s",
    async (line) => {
      const card = await bot.says(marco, line);
      expect(card.text).toContain("Senza filtri");
      expect(buttonOn(card, "export.open")?.data).toEqual({ customer: "" });
    },
  );

  it("is a table for Italian readers in the portal's columns, with semicolons and each state", async () => {
    const { card, page } = await opened(bot, marco, "esporta");
    expect(card.text).toContain("aperta fino alle 09:57");
    const rows = await tableOf(page, ";");
    const row = rows.find((each) => each["ID Microsoft"] === contoso.tenantId);
    expect(row).toMatchObject({
      "Nome società": 'Caffè "Contoso"; S.p.A.',
      "Nome di dominio primario": "contoso.example",
      Relazione: "Rivenditore",
      Etichette: "oro, nord-est",
      "Detto anche": "'=cmd|' /C calc'!A0",
      Note: "Prima riga,\nseconda; riga",
      "In carico a": "Sara Conti",
      Provider: "Northwind Distribuzione",
    });
    const states = Object.fromEntries(rows.map((each) => [each["Nome società"], each.Relazione]));
    expect(states).toMatchObject({
      "Removed Ltd": "Rimossa",
      "Nuova S.r.l.": "Nessuna",
      "Tailspin Toys": "Rivenditore",
    });
    expect(rows).toHaveLength(4);
    expect(rows.find((each) => each.Relazione === "Rimossa")?.["Rimosso il"]).toBe("2026-11-21");
    const { headers } = await get(`${page}/file.csv`);
    expect(headers.get("content-disposition")).toBe('attachment; filename="clienti-2026-11-21.csv"');
  });

  it("is a table for English readers, with commas", async () => {
    const { card, page } = await opened(bot, luke, "export");
    expect(card.text).toContain("open until 09:57");
    const rows = await tableOf(page, ",");
    expect(rows.find((each) => each["Primary domain name"] === "contoso.example")).toMatchObject({
      "Microsoft ID": contoso.tenantId,
      "Company name": 'Caffè "Contoso"; S.p.A.',
      Relationship: "Reseller",
      Tags: "oro, nord-est",
    });
    expect(rows.map((each) => each.Relationship).sort()).toEqual(["None", "Removed", "Reseller", "Reseller"]);
    expect((await get(`${page}/file.csv`)).headers.get("content-disposition")).toContain("customers-2026-11-21.csv");
  });

  it("is for programs as well, with what is known of each", async () => {
    const { page } = await opened(bot, marco, "esporta");
    const { json, headers } = await get(`${page}/file.json`);
    expect(headers.get("content-disposition")).toContain("clienti-2026-11-21.json");
    const { customers: given } = json as { customers: Record<string, unknown>[] };
    expect(given).toHaveLength(4);
    expect(given.find(({ domain }) => domain === "contoso.example")).toMatchObject({
      name: contoso.name,
      alias: contoso.alias,
      relationship: "reseller",
      tags: ["oro", "nord-est"],
      owner: "Sara Conti",
      provider: { name: "Northwind Distribuzione", canOrder: false },
    });
    expect(given.map(({ relationship }) => relationship).sort()).toEqual(["none", "removed", "reseller", "reseller"]);
  });

  it("shows a page with what it is and until when, kept and found nowhere", async () => {
    const { page } = await opened(bot, marco, "esporta");
    const { status, text, headers } = await get(page, { "Accept-Language": "en" });
    expect(status).toBe(200);
    for (const words of ['<html lang="it">', "Clienti di Proseware", "4 clienti", "21 nov 2026, 09:57"])
      expect(text).toContain(words);
    expect(text).not.toContain("contoso.example");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'nonce-/);
  });

  it("closes after fifteen minutes, and says so in both languages; another press opens another page", async () => {
    const { card, page } = await opened(bot, marco, "esporta");
    bot.pass(minutes(15) - 1);
    expect(await statusesOf(page)).toEqual([200, 200, 200]);
    bot.pass(1);
    expect(await statusesOf(page)).toEqual([404, 404, 404]);
    const gone = await get(page, { "Accept-Language": "it" });
    for (const words of ["Questa esportazione non è disponibile", "This export is not available"])
      expect(gone.text).toContain(words);

    const again = pageOn(bot, await bot.presses(marco, card, "Apri di nuovo"));
    expect(again).not.toBe(page);
    expect(await statusesOf(again)).toEqual([200, 200, 200]);
    expect(await story()).toHaveLength(2);
  });

  it("is one page, however often somebody presses while it is open; another person has their own", async () => {
    const first = await opened(bot, marco, "esporta");
    const second = await opened(bot, marco, "esporta i clienti");
    expect(second).toEqual({ page: first.page, card: first.card });
    expect(await story()).toHaveLength(1);
    expect((await opened(bot, elena, "esporta")).page).not.toBe(first.page);
  });

  it("is refused to a role that sees no customers, typed and pressed", async () => {
    await become(paula.id, { roles: ["user-admin"] });
    for (const { text } of [
      await bot.says(paula, "export"),
      await bot.invokes(paula, "export.show", { customer: "" }),
      await bot.invokes(paula, "export.open", { customer: "" }),
    ])
      expect(text).toContain("another role is needed");
    expect(await story()).toEqual([]);
  });

  it("closes at once for whom the role was taken away", async () => {
    const { page } = await opened(bot, luke, "export");
    await become(luke.id, { roles: ["user-admin"] });
    expect(await statusesOf(page)).toEqual([404, 404, 404]);
    await become(luke.id, { roles: ["helpdesk-agent"] });
    expect(await statusesOf(page)).toEqual([200, 200, 200]);
    await become(luke.id, { roles: [] });
    expect(await statusesOf(page)).toEqual([404, 404, 404]);
  });

  it("shows no address in a channel: the page is for who presses", async () => {
    const card = await bot.says(marco, "esporta", relazioni);
    const own = await bot.presses(marco, card, /^Apri una pagina/, {}, relazioni);
    expect(await statusesOf(pageOn(bot, own))).toEqual([200, 200, 200]);
    expect(bot.cardsIn(relazioni.conversation).flatMap(addressesOn)).toEqual([]);
  });

  it.each([
    "esporta i clienti di fabrikam in csv",
    "esporta i miei clienti",
    "export the invitations",
    "esporta in pdf",
  ])("says that all customers are exported, and nothing else, where a line asks otherwise: %s", async (line) => {
    expect((await bot.says(marco, line)).text).toContain("si esportano tutti i clienti, oppure la cronologia di uno");
    expect((await bot.says(marco, "esporta i clienti")).text).not.toContain("nient’altro");
  });

  it("leaves no name and no address in the log", async () => {
    const lines: object[] = [];
    const write = (name: string, facts = {}) => void lines.push({ name, ...facts });
    const log = { debug: write, info: write, warn: write, error: write };
    const watched = await startProduct({ customers, options: { log } });
    const { page } = await opened(watched, marco, "esporta");
    expect(await statusesOf(page)).toEqual([200, 200, 200]);
    const said = JSON.stringify(lines);
    expect(said).toContain("export.open");
    for (const secret of [page.slice(page.lastIndexOf("/") + 1), "Contoso", "contoso.example", "Marco"])
      expect(said).not.toContain(secret);
    await watched.stop();
  });

  it("is only told of by a dry run", async () => {
    const { text, buttons } = await bot.says(marco, "prova esporta");
    expect(text).toContain("Nulla. Mostra soltanto qualcosa");
    expect(buttons.map(({ verb }) => verb)).not.toContain("export.open");
  });
});

describe("an export of one reseller", () => {
  it("holds nothing of another one in the same store", async () => {
    const bot = await startProduct({
      async fill(stores, { serviceUrl }) {
        await loadTestWorld(stores, customers, serviceUrl);
        await loadSecondTenant(stores, serviceUrl);
        const theirs = await stores.of(litware.id);
        const of = { kind: "customers" } as const;
        await theirs?.change(async () => ({
          answer: 0,
          exports: [
            {
              id: "x",
              page: "their-page",
              by: ingrid.id,
              of,
              language: "en",
              timeZone: "Europe/Rome",
              until: start + 60_000,
              revision: 0,
            },
            {
              id: "y",
              page: "of-nobody-there",
              by: marco.id,
              of,
              language: "en",
              timeZone: "Europe/Rome",
              until: start + 60_000,
              revision: 0,
            },
          ],
        }));
      },
    });
    const ours = await tableOf((await opened(bot, marco, "esporta")).page, ";");
    expect(ours.map((row) => row["Nome società"]).join()).not.toContain("Zephyr");
    const theirs = await tableOf(`${bot.url}/exports/their-page`, ",");
    expect(theirs).toHaveLength(12);
    expect(theirs.every((row) => row["Company name"]?.startsWith("Zephyr"))).toBe(true);
    expect(await statusesOf(`${bot.url}/exports/of-nobody-there`)).toEqual([404, 404, 404]);
    await bot.stop();
  });
});

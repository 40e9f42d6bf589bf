import { createHash } from "node:crypto";
import { get } from "../../support/http";
import { type Product, startProduct } from "../../support/product";
import { aCustomer, elena, luke, marco, sara, start } from "../../support/world";
import { buttonOn } from "../on-card";
import { opened, statusesOf, tableOf } from "./opened";

const tailspin = aCustomer();

interface Entry {
  number: number;
  text: string;
  details: string;
  withheld?: true;
  said: Record<string, unknown>;
  previousHash: string;
  hash: string;
  sealKey: string;
}

/** Numbers of the entries whose hash is not that of what they say: nothing but the file is needed for it. */
const altered = (entries: readonly Entry[]): number[] =>
  entries
    .filter(
      ({ said, previousHash, hash }) =>
        createHash("sha256")
          .update(previousHash + JSON.stringify(said))
          .digest("hex") !== hash,
    )
    .map(({ number }) => number);

describe("an export of a customer's history", () => {
  let bot: Product;
  beforeEach(async () => {
    bot = await startProduct({
      customers: [tailspin, aCustomer({ id: "gone", name: "Removed Ltd", state: "removed", removedAt: start })],
    });
    await bot.presses(marco, await bot.says(marco, "consenti acquisti tailspin"), "Consenti acquisti");
    await bot.presses(marco, await bot.says(marco, "consenti acquisti tailspin"), "Revoca il consenso");
  });
  afterEach(() => bot.stop());

  const entriesAt = async (page: string): Promise<Entry[]> =>
    ((await get(`${page}/file.json`)).json as { entries: Entry[] }).entries;

  it.each(["export tailspin", "export the history of Tailspin Toys", "esporta la cronologia di tailspin"])(
    "is offered for the customer that is named: %s",
    async (line) => {
      const card = await bot.says(marco, line);
      expect(card.text).toContain("Cronologia: 2 voci");
      expect(buttonOn(card, "export.open")?.data).toEqual({ customer: tailspin.id });
    },
  );

  it("is a page to print, with every entry and the hashes that the data has", async () => {
    const { page } = await opened(bot, marco, "esporta tailspin");
    const entries = await entriesAt(page);
    const { status, text } = await get(`${page}/print`);
    expect(status).toBe(200);
    expect(text.split("<section>").length - 1).toBe(entries.length);
    for (const { hash } of entries) expect(text).toContain(`<dd>${hash}</dd>`);
    expect(text).toContain("21 nov 2026, 09:42");
    expect((await get(page)).text).toContain("Mostra per la stampa");
    const all = await opened(bot, marco, "esporta clienti");
    expect((await get(all.page)).text).not.toContain("Mostra per la stampa");
    expect((await get(`${all.page}/print`)).status).toBe(404);
    await bot.pass(16 * 60_000);
    expect((await get(`${page}/print`)).status).toBe(404);
  });

  it("is a table of every entry, newest first, in the reader's language, with hashes and seal", async () => {
    const { page } = await opened(bot, luke, "export tailspin");
    const rows = await tableOf(page, ",");
    expect(rows.map((row) => row.Event)).toEqual([
      "customer.history-exported",
      "customer.buying-withdrawn",
      "customer.buying-permitted",
    ]);
    const entries = await bot.store.history(tailspin.id, { limit: 9 });
    expect(rows.map((row) => [row.Number, row.Hash, row["Previous hash"], row["Seal key"]])).toEqual(
      entries.map(({ seq, hash, previousHash, sealed }) => [String(seq), hash, previousHash, sealed?.key]),
    );
    expect(rows[1]).toMatchObject({
      Who: "Marco Bianchi",
      "What happened": "Marco Bianchi withdrew the permission to buy",
      Time: "2026-11-21T08:42:00.000Z",
    });
    const { headers } = await get(`${page}/file.csv`);
    expect(headers.get("content-disposition")).toContain('"history-tailspin.example-2026-11-21.csv"');
    const italian = await tableOf((await opened(bot, marco, "esporta tailspin")).page, ";");
    expect(italian.at(-1)?.["Che cosa è successo"]).toContain("ha consentito al cliente di acquistare");
  });

  it("can be computed again from the file alone, which finds an entry that was altered", async () => {
    const { page } = await opened(bot, marco, "esporta la cronologia di tailspin");
    const entries = await entriesAt(page);
    expect(entries).toHaveLength(3);
    expect(altered(entries)).toEqual([]);
    const followed = entries.filter((entry) => entries.some(({ number }) => number === entry.number - 1));
    for (const entry of followed)
      expect(entries.find(({ number }) => number === entry.number - 1)?.hash).toBe(entry.previousHash);

    const [, second] = entries;
    const forged = entries.map((entry) =>
      entry === second ? { ...entry, said: { ...entry.said, byName: "Sara Conti" } } : entry,
    );
    expect(altered(forged)).toEqual([second?.number]);
  });

  it("withholds what an approver wrote from whom it is not for, and says so", async () => {
    const form = await bot.says(marco, "rimuovi tailspin");
    const ticks = { ack_read: "true", ack_faith: "true", ack_indemnity: "true" };
    const inputs = { ...ticks, duty: "no", reason: "chiude", typed: "Tailspin Toys" };
    const request = await bot.invokes(marco, "removal.request", { ...dataOf(form), ...inputs });
    const removal = request.buttons.find(({ verb }) => verb === "removal.withdraw")?.data.removal;
    const review = await bot.invokes(elena, "removal.review", { removal });
    const refusal = review.buttons.find(({ verb }) => verb === "removal.refuse")?.data;
    await bot.invokes(elena, "removal.refuse", { ...refusal, comment: "Solo tra noi." });
    await bot.settled();

    const forSara = await entriesAt((await opened(bot, sara, "esporta tailspin")).page);
    expect(JSON.stringify(forSara)).not.toContain("Solo tra noi");
    const withheld = forSara.filter((entry) => entry.withheld).map(({ number }) => number);
    expect(withheld).toHaveLength(1);
    expect(altered(forSara)).toEqual(withheld);
    const forMarco = await entriesAt((await opened(bot, marco, "esporta tailspin")).page);
    expect(JSON.stringify(forMarco)).toContain("Solo tra noi");
    expect(altered(forMarco)).toEqual([]);
  });

  it("is there for a removed customer, and asks whose where nobody is named", async () => {
    const { page } = await opened(bot, marco, "esporta la cronologia di Removed Ltd");
    expect(await statusesOf(page)).toEqual([200, 200, 200]);
    expect((await bot.says(marco, "esporta la cronologia")).text).toContain(
      "Di quale cliente esportare la cronologia?",
    );
    expect((await bot.says(luke, "export history")).text).toContain("Whose history is to be exported?");
  });

  it("is not opened for whom nobody knows", async () => {
    expect((await bot.invokes(marco, "export.open", { customer: "nobody" })).text).toMatch(/non|Nessun/);
    expect(await bot.store.historyLength("nobody")).toBe(0);
  });
});

const dataOf = (form: { buttons: { verb: string; data: Record<string, unknown> }[] }) =>
  form.buttons.find(({ verb }) => verb === "removal.request")?.data;

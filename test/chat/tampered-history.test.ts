import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { filled } from "../support/cast";
import { type Product, relazioni, startProduct } from "../support/product";
import { luke, marco } from "../support/world";
import { historyOf } from "../support/worlds/history";

const folder = mkdtempSync(join(tmpdir(), "rapport-tampered-"));
const file = join(folder, "rapport.db");
let bot: Product;

beforeAll(async () => {
  bot = await startProduct({ databaseUrl: `sqlite:${file}` });
  const form = await bot.says(marco, "rimuovi tailspin");
  const status = await bot.presses(marco, form, "Chiedi l’approvazione", filled);
  await bot.presses(marco, status, /^Ritira/);
  await bot.settled();
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody with a tool for databases, while the product runs. */
function tamper(statement: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(statement);
  database.close();
}

/** Remembers these tables, to be put back. */
function keeping(tables: readonly string[]): () => void {
  for (const table of tables)
    tamper(`drop table if exists kept_${table}; create table kept_${table} as select * from ${table}`);
  return () => {
    for (const table of tables) tamper(`delete from ${table}; insert into ${table} select * from kept_${table}`);
  };
}

describe("a history card", () => {
  it("warns, in the reader's language, as soon as the history or what it tells of was changed behind our back (B20)", async () => {
    const before = documentOf(luke.id);
    expect((await bot.says(marco, "cronologia tailspin")).text).toContain("Le voci sono sigillate");

    tamper(`update people set document = json_set(document, '$.roles[1]', 'approver') where id = '${luke.id}'`);
    const italian = await bot.says(marco, "cronologia tailspin");
    const english = await bot.says(luke, "history tailspin");

    expect(italian.text).toContain("Non fare affidamento su questa cronologia.");
    expect(italian.text).not.toContain("Le voci sono sigillate");
    expect(english.text).toContain("Do not rely on this.");
    tamper(`update people set document = '${before.replaceAll("'", "''")}' where id = '${luke.id}'`);
    expect((await bot.says(luke, "history tailspin")).text).not.toContain("Do not rely on this.");
  });

  it.each([
    ["a name leads to another customer", "update customer_keys set id = 'x' where name like '%tailspin%'"],
    ["a list does not show the customer", "delete from customer_facets where facet = 'everybody'"],
    ["a word does not find the customer", "update customer_tokens set tokens = '' where token = 'tailspin'"],
  ])("warns of a customer where %s any more", async (_what, statement) => {
    const { id } = (await bot.store.customersCalled("tailspin"))[0]!;
    const story = () => bot.invokes(marco, "history.open", { customer: id });
    const back = keeping(["customer_keys", "customer_facets", "customer_tokens"]);
    expect((await story()).text).toContain("Le voci sono sigillate");

    tamper(statement);

    expect((await story()).text).toContain("Non fare affidamento su questa cronologia.");
    back();
    expect((await story()).text).toContain("Le voci sono sigillate");
  });
});

describe("a notice in a channel", () => {
  it("names its entry and the beginning of its hash, which stay in Teams when the database is written anew (B20)", async () => {
    const entries = await historyOf(bot.store);
    const withdrawn = entries.find(({ event }) => event.type === "removal.voided")!;
    const texts = bot.cardsIn(relazioni.conversation).map(({ text }) => text);

    expect(texts.join("\n")).toContain(`Voce di cronologia ${withdrawn.seq}:${withdrawn.hash.slice(0, 16)}`);
  });
});

function documentOf(person: string): string {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const row = database.prepare("select document from people where id = ?").get(person);
  database.close();
  return String(row?.document);
}

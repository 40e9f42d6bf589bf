import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { changeRoles } from "../../src/core/people/change-roles";
import { filled } from "../support/cast";
import { type Product, startProduct } from "../support/product";
import { elena, giulia, luke, marco } from "../support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-roles-"));
let file: string;
let bot: Product;
let databases = 0;

beforeEach(async () => {
  file = join(folder, `${++databases}.db`);
  bot = await startProduct({ databaseUrl: `sqlite:${file}` });
  await bot.presses(marco, await bot.says(marco, "rimuovi tailspin"), "Chiedi l’approvazione", filled);
});
afterEach(() => bot.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Somebody with a tool for databases, while the product runs. */
function tamper(statement: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(statement);
  database.close();
}

const makesLukeApprover = `update people set document = json_set(document, '$.roles[1]', 'approver') where id = '${luke.id}'`;

const isPending = async () => (await bot.store.openRemovals()).length === 1;

describe("whoever got the role of an approver in the database alone", () => {
  it("decides no removal, and is told that the history knows of other roles, and who can set that right (B3, B20)", async () => {
    tamper(makesLukeApprover);
    const card = await bot.says(luke, "approve tailspin");

    for (const [button, inputs] of [
      ["Approve the removal", {}],
      ["Refuse", { comment_r1: "no" }],
    ] as const) {
      const answer = await bot.presses(luke, card, button, inputs);
      expect(answer.text).toContain("these roles are not in the history");
      expect(answer.text).toContain(giulia.name);
    }
    expect(await isPending()).toBe(true);
  });

  it("decides none either with an entry of their own beside it, which bears no seal", async () => {
    tamper(makesLukeApprover);
    tamper(`insert into history
      (tenant, seq, happened_at, person, person_name, customer, event, previous_hash, hash, seal_key, seal)
      select tenant, (select max(seq) + 1 from history), happened_at, person, person_name, customer,
      json_set(event, '$.roles[1]', 'approver'), previous_hash, hash, seal_key, seal from history
      where customer = 'user:${luke.id}'`);
    const card = await bot.says(luke, "approve tailspin");

    expect((await bot.presses(luke, card, "Approve the removal")).text).toContain("these roles are not in the history");
    expect(await isPending()).toBe(true);
  });
});

describe("whoever was given the role in Rapport", () => {
  it("decides, be it given since", async () => {
    const seen = (await bot.store.person(luke.id))!;
    await changeRoles(bot.store, giulia, seen, [...seen.roles, "approver"]);

    const answer = await bot.presses(luke, await bot.says(luke, "approve tailspin"), "Approve the removal");

    expect(answer.text).not.toContain("not in the history");
    expect(await isPending()).toBe(false);
  });

  it("decides from the beginning", async () => {
    await bot.presses(elena, await bot.says(elena, "approva tailspin"), "Approva la rimozione");

    expect(await isPending()).toBe(false);
  });
});

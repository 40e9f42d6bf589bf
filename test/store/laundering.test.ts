import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { chooseLanguage } from "../../src/core/people/language";
import { openStore } from "../../src/store/open";
import { luke, proseware } from "../support/world";
import { eventfulWorld } from "../support/worlds/eventful-world";

const folder = mkdtempSync(join(tmpdir(), "rapport-laundering-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** An eventful world in which somebody runs SQL behind the program's back, and Luke then chooses a language. */
async function afterTampering(...statements: string[]) {
  const file = join(folder, `${++files}.db`);
  const world = await eventfulWorld(`sqlite:${file}`, ["old key"]);
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
  await chooseLanguage(world.store, luke, "it");
  return world;
}

async function faultIn({ stores }: Awaited<ReturnType<typeof afterTampering>>) {
  const found = [];
  for await (const { broken } of stores.verify()) found.push(broken);
  await stores.close();
  return found;
}

const makeApprover = `update people set document = json_set(document, '$.roles[1]', 'approver') where id = '${luke.id}'`;

describe("what was done behind the program's back", () => {
  it("is not made good by what the program writes afterwards", async () => {
    expect(await faultIn(await afterTampering())).toEqual([undefined]);
    expect(await faultIn(await afterTampering(makeApprover))).toEqual([
      expect.objectContaining({ record: `people/${luke.id}`, fault: "changed-before" }),
    ]);
    const cut = [
      "delete from history where seq > (select seq - 2 from heads)",
      "update heads set seq = seq - 2, hash = (select hash from history where history.seq = heads.seq - 2)",
    ];
    expect(await faultIn(await afterTampering(...cut))).toEqual([
      expect.objectContaining({ fault: "head-not-sealed" }),
    ]);
  });

  it("is told by whether the history holds, at once in a small one", async () => {
    const world = await afterTampering();
    expect(await world.store.historyHolds()).toBe(true);
    await world.stores.close();
    const other = await afterTampering(makeApprover);
    expect(await other.store.historyHolds()).toBe(false);
    await other.stores.close();
  });
});

describe("the keys of a history", () => {
  const reopened = async (historyKeys: string[]) => {
    const world = await afterTampering();
    await world.stores.close();
    const stores = await openStore({ url: `sqlite:${join(folder, `${files}.db`)}`, clock: Date, historyKeys });
    const verified = async () => {
      for await (const outcome of stores.verify()) return outcome;
      return undefined;
    };
    return { stores, verified };
  };

  it("can be changed: what is new is sealed with the newest, and the older one verifies what it sealed", async () => {
    const { stores, verified } = await reopened(["new key", "old key"]);
    const store = await stores.of(proseware.id);
    await chooseLanguage(store!, luke, "en");

    expect(await verified()).toMatchObject({ missingKeys: [], sealedSince: 1 });
    expect((await verified())?.broken).toBeUndefined();
    await stores.close();

    const without = await openStore({
      url: `sqlite:${join(folder, `${files}.db`)}`,
      clock: Date,
      historyKeys: ["new key"],
    });
    for await (const { broken, missingKeys } of without.verify()) {
      expect(broken).toBeUndefined();
      expect(missingKeys).toHaveLength(1);
    }
    await without.close();
  });

  it("are missed when a history ends with another one", async () => {
    const { stores, verified } = await reopened(["new key"]);

    expect(await stores.missingKeys()).toHaveLength(1);
    expect(await verified()).toMatchObject({ broken: { fault: "sealed-by-others" } });
    await stores.close();
  });
});

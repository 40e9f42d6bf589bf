import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open";
import { storeContract } from "../contracts/store";

const folder = mkdtempSync(join(tmpdir(), "rapport-sqlite-"));
let databases = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract("SQLite", async () => `sqlite:${join(folder, `${++databases}.db`)}`);

describe("the file of the database", () => {
  const rightsOf = (path: string): number => statSync(path).mode & 0o777;
  const open = (file: string) => openStore({ url: `sqlite:${file}`, clock: Date });

  it("is made for its owner alone, with its folder and all that stands beside it", async () => {
    const data = join(folder, "new", "data");
    const stores = await open(join(data, "rapport.db"));
    const names = readdirSync(data);
    expect(names).toContain("rapport.db-wal");
    expect([data, ...names.map((name) => join(data, name))].map(rightsOf)).toEqual([0o700, ...names.map(() => 0o600)]);
    await stores.close();
  });

  it("keeps the rights that somebody gave it", async () => {
    const file = join(folder, "given.db");
    writeFileSync(file, "");
    chmodSync(file, 0o640);
    await (await open(file)).close();
    expect(rightsOf(file)).toBe(0o640);
  });
});

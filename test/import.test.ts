import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openStore } from "../src/store/open";
import { csvOf } from "./support/lists/brought";
import { loadTestWorld, proseware } from "./support/world";

const folder = mkdtempSync(join(tmpdir(), "rapport-import-"));
const [url, list] = [`sqlite:${join(folder, "rapport.db")}`, join(folder, "Customers.csv")];
const key = "a key that is kept outside of the database";

const opened = () => openStore({ url, clock: Date, historyKeys: [key] });

beforeAll(async () => {
  const stores = await opened();
  await loadTestWorld(stores);
  await stores.close();
  writeFileSync(list, csvOf(["", "Neve S.r.l.", "neve.example", "Reseller", ""], ["", "", "rotta.example", "", ""]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run import` says, and how it ends. */
async function says(...given: string[]): Promise<{ status: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: url, RAPPORT_HISTORY_KEYS: key };
  const script = join(__dirname, "../src/import.js");
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...given], { env });
    return { status: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { status: code, said: stdout };
  }
}

const known = async (domain: string): Promise<number> => {
  const stores = await opened();
  const store = await stores.of(proseware.id);
  const { length } = (await store?.customersCalled(domain)) ?? [];
  await stores.close();
  return length;
};

describe("npm run import", () => {
  const giulia = ["--as", "giulia@proseware.example"];

  it("tells what a list would change, with its wrong lines, and changes nothing", async () => {
    const { status, said } = await says(list, ...giulia);
    expect(said).toContain(
      "2 lines; 1 new, 0 changed, 0 unchanged, 0 acceptances, 0 to be matched, 1 not in the list, 1 wrong",
    );
    expect(said).toContain("line 3: no company name: rotta.example");
    expect([status, await known("neve.example")]).toEqual([0, 0]);
  });

  it("applies it, once however often it is run", async () => {
    const apply = ["--apply", "--origin", "office-365", ...giulia];
    expect((await says(list, ...apply)).said).toContain("applied");
    expect((await says(list, ...apply)).said).toContain("0 new, 0 changed, 1 unchanged");
    expect(await known("neve.example")).toBe(1);
  });

  it.each([
    [2, "no file at", ["nowhere.csv"]],
    [2, "--as is needed, one of those who may import: elena@proseware.example, giulia@proseware", [list]],
    [2, "--as is needed", [list, "--as", "sara@proseware.example"]],
    [2, "--origin is none of", [list, ...giulia, "--origin", "elsewhere"]],
    [2, "no such organisation here", [list, ...giulia, "--tenant", "55555555-5555-4555-8555-555555555555"]],
  ])("ends with %i and says what is missing: %s", async (status, said, given) => {
    const told = await says(...given);
    expect([told.status, told.said]).toEqual([status, expect.stringContaining(said)]);
  });

  it("says where new customers need an origin, and why a file is no list", async () => {
    writeFileSync(join(folder, "new.csv"), csvOf(["", "Mare S.r.l.", "mare.example", "Reseller", ""]));
    writeFileSync(join(folder, "none.csv"), "a,b\n1,2\n");
    expect(await says(join(folder, "new.csv"), "--apply", ...giulia)).toEqual({
      status: 1,
      said: expect.stringContaining("--origin is needed where customers are new: partner-center"),
    });
    expect(await says(join(folder, "none.csv"), ...giulia)).toEqual({
      status: 1,
      said: expect.stringContaining("none.csv cannot be read. Its first line does not name the columns"),
    });
    expect(await known("mare.example")).toBe(0);
  });
});

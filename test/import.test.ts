import { join } from "node:path";
import { csvOf } from "./support/lists/brought";
import { type ImportLine, importLine } from "./support/lists/import-line";

const giulia = ["--as", "giulia@proseware.example"];
const apply = ["--apply", "--origin", "office-365", ...giulia];

describe("npm run import", () => {
  let line: ImportLine;
  let list: string;
  beforeAll(async () => {
    line = await importLine();
    list = line.file(
      "Customers.csv",
      csvOf(["", "Neve S.r.l.", "neve.example", "Reseller", ""], ["", "", "rotta.example", "", ""]),
    );
  });
  afterAll(() => line.end());

  const known = (domain: string): Promise<number> =>
    line.looking(async (store) => (await store.customersCalled(domain)).length);

  it("tells what a list would change, with its wrong lines, and changes nothing", async () => {
    const { status, said } = await line.says(list, ...giulia);
    expect(said).toContain(
      "2 lines; 1 new, 0 changed, 0 unchanged, 0 acceptances, 0 to be matched, 1 not in the list, 1 wrong",
    );
    expect(said).toContain("line 3: no company name: rotta.example");
    expect([status, await known("neve.example")]).toEqual([0, 0]);
  });

  it("applies it, once however often it is run, and says when there is nothing to apply", async () => {
    const first = (await line.says(list, ...apply)).said;
    expect(first).toContain("✓ Applied");
    const again = (await line.says(list, ...apply)).said;
    expect(again).toContain("0 new, 0 changed, 1 unchanged");
    expect(again).toContain("nothing to apply");
    expect(again).not.toMatch(/applied/i);
    // How far it is, in words, and never less than before.
    expect(first).toContain("The list is being compared: 2 of 2 lines");
    expect(first).not.toMatch(/%|^(comparing|compared|applied):/m);
    expect(await known("neve.example")).toBe(1);
  });

  it.each([
    [2, "no file at", ["nowhere.csv"]],
    [2, "no file at …: npm run import Customers.csv", []],
    [2, "--as is needed, one of those who may import: elena@proseware.example, giulia@proseware", ["list"]],
    [2, "--as sara@proseware.example names nobody who may import", ["list", "--as", "sara@proseware.example"]],
    [2, "--origin is none of", ["list", ...giulia, "--origin", "elsewhere"]],
    [2, "no such organisation here", ["list", ...giulia, "--tenant", "55555555-5555-4555-8555-555555555555"]],
    [2, "one file at a time, not also other.csv", ["list", "other.csv", ...giulia]],
    [2, "Unknown option '--aply'. What can be given: npm run import Customers.csv -- [--apply]", ["list", "--aply"]],
    [2, "Option '--as <value>' argument missing. What can be given", ["list", "--as"]],
    [2, "is a folder: name the file in it", [__dirname]],
  ])("ends with %i and says what is missing: %s", async (status, said, given) => {
    const told = await line.says(...given.map((each) => (each === "list" ? list : each)));
    expect([told.status, told.said]).toEqual([status, expect.stringContaining(said)]);
  });

  it("says that npm keeps an option to itself, where it would have gone unheard", async () => {
    const told = await line.saysWith({ npm_config_apply: "true" }, list, ...giulia);
    expect(told).toEqual({ status: 2, said: expect.stringContaining("npm keeps --apply to itself: put “--” before") });
  });

  it("says where new customers need an origin, and why a file is no list and what to do", async () => {
    const brought = line.file("new.csv", csvOf(["", "Mare S.r.l.", "mare.example", "Reseller", ""]));
    expect(await line.says(brought, "--apply", ...giulia)).toEqual({
      status: 1,
      said: expect.stringContaining("--origin is needed where customers are new: partner-center"),
    });
    for (const [name, content, why] of [
      ["none.csv", "a,b\n1,2\n", "Its first line does not name the columns"],
      ["empty.csv", "", "It has no line below the heading"],
    ] as const) {
      const { status, said } = await line.says(line.file(name, content), ...giulia);
      expect([status, said]).toEqual([1, expect.stringContaining(why)]);
      expect(said).toContain(`File: ${name}. What to do: Export Customers.csv from Partner Center anew`);
    }
    const open = line.file("open.csv", 'Company name,Primary domain name\nNeve,neve.example\n"Mare,mare.example\n');
    const { status, said } = await line.says(open, ...giulia);
    expect([status, said]).toEqual([
      1,
      expect.stringContaining("A quotation mark that opens in line 3 is never closed"),
    ]);
    expect(await known("mare.example")).toBe(0);
  });

  it("names the rule and what to do where the cloud is closed", async () => {
    const closed = await importLine({ cloud: "germany", partnerType: "indirect-reseller" });
    const { status, said } = await closed.says(list, ...giulia);
    closed.end();
    expect(status).toBe(1);
    expect(said).toContain("is closed: what is known of its customers can be read, and no longer changed");
    expect(said).toContain("What to do: read the record or the history");
    expect(said).not.toContain("accounts-read-only");
  });
});

describe("npm run import, beside a list that was left half applied", () => {
  const many = 6000;
  const rows = Array.from({ length: many }, (_, n) => ["", `Ditta ${n}`, `ditta-${n}.example`, "Reseller", ""]);
  let line: ImportLine;
  let [large, other]: [string, string] = ["", ""];
  beforeEach(async () => {
    line = await importLine();
    large = line.file("Large.csv", csvOf(...rows));
    other = line.file("Other.csv", csvOf(["", "Neve S.r.l.", "neve.example", "Reseller", ""]));
  });
  afterEach(() => line.end());

  const total = (): Promise<number> => line.looking(async (store) => (await store.customers({ limit: 1 })).total);
  const isApplying = "being applied: 1500 of";

  it.each(["SIGTERM", "SIGINT"] as const)(
    "stops soon after %s with what was applied kept, and goes on when it is run again",
    async (signal) => {
      const { status, said, ms } = await line.toldToStop(signal, isApplying, large, ...apply);
      expect([status, said]).toEqual([1, expect.stringContaining("Stopped: what was applied until then stays")]);
      expect(ms).toBeLessThan(4000);
      const kept = await total();
      expect([kept > 1, kept < many]).toEqual([true, true]);
      expect((await line.says(large, ...apply)).said).toContain(`${kept - 1} unchanged`);
      expect(await total()).toBe(many + 1);
    },
    60_000,
  );

  it("stops while it only compares, and has changed nothing", async () => {
    const { status, said } = await line.toldToStop("SIGTERM", "being compared: 1500 of", large, ...apply);
    expect([status, said]).toEqual([1, expect.stringContaining("Cancelled: nothing was changed")]);
    expect([await total(), await line.looking((store) => store.openImports())]).toEqual([1, []]);
  });

  it("shows a preview that writes nothing of it, and says so; with --apply that goes on first", async () => {
    await line.toldToStop("SIGKILL", isApplying, large, ...apply);
    const kept = await total();
    const preview = (await line.says(other, ...giulia)).said;
    expect(preview).toMatch(/^Large\.csv is half applied: \d+ of 6000 lines are\. With --apply that goes on first/);
    expect(preview).toContain("Nothing was changed");
    expect(await total()).toBe(kept);

    const { said } = await line.says(other, ...apply);
    expect(said).toContain("First it goes on with Large.csv");
    expect(said).toContain("Large.csv: ✓ Applied");
    // A customer of the large list is asked about, and the one of the other is added.
    expect(await total()).toBe(many + 2);
  }, 60_000);

  it("says which file is where a folder stands", async () => {
    expect((await line.says(line.folder)).said).toContain(join(line.folder, "Customers.csv"));
  });
});

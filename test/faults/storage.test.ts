import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../conversations/extension/asking";
import { eventually } from "../support/eventually";
import { get } from "../support/http";
import {
  canLimitFiles,
  limitFiles,
  type Pressed,
  type Started,
  startProcess,
} from "../support/processes/child-process";
import { everybody, luke, marco } from "../support/world";

const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };
const follows = "This takes a little longer";
const outOfReach = "Not done: the data is out of reach";

describe("the started product, when its storage is in trouble", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-storage-"));
  let rapport: Started;
  let file: string;
  let count = 0;

  beforeEach(async () => {
    file = join(folder, `${++count}.db`);
    rapport = await startProcess(`sqlite:${file}`);
  });
  afterEach(() => rapport.end());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const status = async (path: string) => (await get(`${rapport.url}${path}`)).status;

  /** What the history tells of invitations and removals, read from the file itself. */
  function happened(): string[] {
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare("select event from history order by seq").all();
    database.close();
    const types = rows.map(({ event }): string => JSON.parse(String(event)).type);
    return types.filter((type) => /^(invitation|removal)\./.test(type));
  }

  const reference = (text: string) => /(?:Reference|Riferimento) (\w+)/.exec(text)?.[1];

  /** The person is told with a reference, the operator finds it in the log, and no line says who or what it was about. */
  async function expectTold(text: string, code: string): Promise<void> {
    expect(text).toContain(outOfReach);
    const line = await eventually("the line of the log", () =>
      rapport.lines().find(({ msg, reference: own }) => msg === "turn failed" && own === reference(text)),
    );
    expect(line).toMatchObject({ level: "error", name: "invitation.draft", cause: { code } });
    for (const word of ["new.example", "Marco", "Bianchi", ...everybody.map(({ name }) => name)])
      expect(rapport.output()).not.toContain(word);
  }

  /** Lists and records need no writing, for people never heard from either. */
  async function expectReading(): Promise<void> {
    const list = await rapport.presses(luke, "customers.page", {});
    expect(list.text).toContain("Customer 1");
    expect((await rapport.presses(marco, "customer.open", { customer: "customer-1" })).text).toContain("Customer 1");
  }

  /** The same press works without a restart, and a second one of the same button adds nothing. */
  async function expectRecovered(): Promise<void> {
    const done: Pressed = await rapport.presses(marco, "invitation.draft", wish);
    expect(done.text).toContain("it@new.example");
    await rapport.presses(marco, "invitation.draft", wish);
    expect(happened()).toEqual(["invitation.drafting"]);
  }

  it("tells a person who presses while another process holds the lock that the answer follows, and it does (B17)", async () => {
    const other = new DatabaseSync(file, { timeout: 10_000 });
    other.exec("begin immediate");

    const pressed = await rapport.presses(marco, "invitation.draft", wish);
    expect(pressed.text).toContain(follows);
    await expectReading();
    other.exec("rollback");
    other.close();

    expect((await pressed.follows()).buttons.map(({ verb }) => verb)).toContain("invitation.done");
    await expectRecovered();
  });

  it("says that nothing was done when the lock is held for long, and works again once it is free (B17)", async () => {
    const other = new DatabaseSync(file, { timeout: 10_000 });
    other.exec("begin immediate");

    const pressed = await rapport.presses(marco, "invitation.draft", wish);
    expect(pressed.text).toContain(follows);
    await expectTold((await pressed.follows()).text, "locked");
    expect(happened()).toEqual([]);
    other.exec("rollback");
    other.close();

    await expectRecovered();
  });

  (canLimitFiles ? it : it.skip)(
    "says so when the disk is full, goes on reading, and works again with room (B17)",
    async () => {
      limitFiles(rapport.child, 4096);

      const refused = await rapport.presses(marco, "invitation.draft", wish);
      await expectTold(refused.text, "unavailable"); // a file's limit is an I/O error for SQLite, not a full disk
      await expectReading();
      expect(happened()).toEqual([]);
      expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
      limitFiles(rapport.child, "unlimited");
      expect(await status("/readyz")).toBe(200);

      await expectRecovered();
    },
  );

  it("says so when the database may only be read, goes on reading, and works again when it may be written (B17)", async () => {
    await rapport.database("read-only");

    const refused = await rapport.presses(marco, "invitation.draft", wish);
    await expectTold(refused.text, "read-only");
    await expectReading();
    expect((await rapport.says(luke, "customers")).text).toContain("Customer 2");
    const settings = await ask(
      rapport,
      marco,
      "config/fetch",
      {},
      { conversation: "19:new@thread.tacv2", kind: "channel" },
    );
    expect(settings).toHaveProperty(["config", "type"], "continue");
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    await rapport.database("writable");
    expect(await status("/readyz")).toBe(200);

    await expectRecovered();
  });

  it("finishes what was approved before the trouble, once it is over (B17)", async () => {
    const form = await rapport.presses(marco, "removal.start", { customer: "customer-0" });
    const data = form.shown.buttons.find(({ verb }) => verb === "removal.request")?.data;
    const ticked = { ack_read: "true", ack_faith: "true", ack_indemnity: "true" };
    const typed = { duty: "no", reason: "closing", typed: "Customer 0" };
    const waiting = await rapport.presses(marco, "removal.request", { ...data, ...ticked, ...typed });
    const removal = waiting.shown.buttons.find(({ verb }) => verb === "removal.withdraw")?.data.removal;
    const [, , , , elena = marco] = everybody;
    const review = await rapport.presses(elena, "removal.review", { removal });
    const approval = review.shown.buttons.find(({ verb }) => verb === "removal.approve")?.data ?? {};

    await rapport.presses(elena, "removal.approve", { ...approval, comment: "" });
    await rapport.database("read-only");
    await pause(300);
    await rapport.database("writable");

    await eventually("the end of the relationship", () => happened().includes("removal.executed"));
    await pause(100);
    expect(happened()).toEqual(["removal.requested", "removal.approved", "removal.executed"]);
  });
});

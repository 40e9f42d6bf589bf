import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { get } from "../support/http";
import { type Started, startProcess } from "../support/processes/child-process";
import { canMount, type SmallDisk, smallDisk } from "../support/processes/small-disk";
import { marco } from "../support/world";

const wish = { email: "it@new.example", name: "New", reason: "new", channel: "marketing", provider: "" };

(canMount ? describe : describe.skip)("the started product on a disk that gets full", () => {
  let disk: SmallDisk;
  let rapport: Started;
  beforeAll(async () => {
    disk = smallDisk(12);
    rapport = await startProcess(`sqlite:${join(disk.folder, "rapport.db")}`);
  });
  afterAll(async () => {
    await rapport.end();
    disk.remove();
  });

  const status = async (path: string) => (await get(`${rapport.url}${path}`)).status;

  it("is alive and not ready as long as it is full, reads, and is ready again with room, without a restart (B17)", async () => {
    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
    await rapport.presses(marco, "invitation.draft", wish);
    const rubbish = join(disk.folder, "rubbish");
    expect(() => writeFileSync(rubbish, Buffer.alloc(13_000_000))).toThrow("ENOSPC");

    expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
    expect((await rapport.presses(marco, "customer.open", { customer: "customer-1" })).text).toContain("Customer 1");
    rmSync(rubbish);

    expect(await status("/readyz")).toBe(200);
    const other = { ...wish, email: "it@other.example" };
    expect((await rapport.presses(marco, "invitation.draft", other)).text).toContain(other.email);
  });

  it("answers many who ask at once, in any order", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => status("/readyz")));
    expect(new Set(answers)).toEqual(new Set([200]));
  });
});

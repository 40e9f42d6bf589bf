import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysBeside } from "../../src/history-keys";
import { openStore } from "../../src/store/open";
import { get, postJson } from "../support/http";
import { pressed, typed } from "../support/microsoft/activities";
import { type Product, startProduct } from "../support/product";
import { elena, fabrikam, marco, proseware } from "../support/world";
import { carried } from "./support";

/** Signs that nobody reads, by what they are. */
const signs = {
  "half a letter": "\ud83d",
  "the other half": "\ude00",
  NUL: "\u0000",
  ESC: "\u001b",
  DEL: "\u007f",
  "a control of the second row": "\u0085",
  "a mark of direction": "\u200e",
  "a turn of direction": "\u202e",
  "an isolate": "\u2066",
  "no letter": "\uffff",
};
const everySign = Object.entries(signs);
const anySign = new RegExp(`[${Object.values(signs).join("").replace("\ud83d\ude00", "")}]|\\p{Cs}`, "u");

describe("signs that nobody reads", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-signs-"));
  const databaseUrl = `sqlite:${join(folder, "rapport.db")}`;
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct({
      databaseUrl,
    });
  });
  afterAll(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = () => ({ serviceUrl: `${bot.connector.url}/` });
  const post = (activity: unknown) => postJson(`${bot.url}/api/messages`, activity);
  const wish = { reason: "new", channel: "marketing", provider: "" };

  async function expectHonestHistory(): Promise<void> {
    const store = await openStore({ url: databaseUrl, clock: { now: Date.now }, historyKeys: keysBeside(databaseUrl) });
    for await (const { broken } of store.verify()) expect(broken).toBeUndefined();
    await store.close();
  }

  it.each(everySign)("make an activity none when %s stands in one of its ids", async (_what, sign) => {
    const press = pressed(marco, "customers.page", {}, at());
    const line = { ...typed(marco, "clienti", at()), replyToId: "x" };
    const calls = bot.connector.calls.length;
    for (const activity of [press, line]) {
      const damaged = [
        { id: `${activity.id}${sign}` },
        { replyToId: `a${sign}` },
        { serviceUrl: `${activity.serviceUrl}${sign}` },
        { from: { ...activity.from, id: `${activity.from.id}${sign}` } },
        { from: { ...activity.from, aadObjectId: `${marco.id}${sign}` } },
        { recipient: { ...activity.recipient, id: `28:${sign}` } },
        { conversation: { ...activity.conversation, id: `a:${sign}` } },
        { conversation: { ...activity.conversation, tenantId: `${proseware.id}${sign}` } },
        { channelData: { tenant: { id: `${proseware.id}${sign}` } } },
      ];
      for (const given of damaged)
        expect(await post({ ...activity, ...given })).toMatchObject({ status: 400, text: "" });
    }
    expect(bot.connector.calls).toHaveLength(calls);
  });

  it("make no difference to an id of 5,000 letters, which is none either", async () => {
    const long = { id: "9".repeat(5000) };
    expect((await post({ ...pressed(marco, "customers.page", {}, at()), ...long })).status).toBe(400);
  });

  it.each(everySign)(
    "are left out of an invitation where %s was typed, and its page and file open",
    async (_what, sign) => {
      const hidden = (text: string): string => `${text.slice(0, 2)}${sign}${text.slice(2)}`;
      const host = `h${everySign.findIndex(([, each]) => each === sign)}.example`;
      const form = { ...wish, email: hidden(`ada@${host}`), name: hidden("Acme Corp") };
      const draft = await bot.invokes(marco, "invitation.draft", form);
      const { invitation } = carried(draft, "invitation.done");
      const revised = await bot.invokes(marco, "invitation.edit", { invitation, revision: 1 });
      const paragraphs = { p1: hidden("Buongiorno,\nsiamo qui."), p2: hidden("A presto.") };
      await bot.invokes(marco, "invitation.save", { ...carried(revised, "invitation.save"), ...paragraphs });
      await bot.invokes(marco, "invitation.done", { invitation, revision: 2 });

      const kept = await bot.store.invitation(String(invitation));
      expect(kept).toMatchObject({
        state: "drafted",
        email: `ada@${host}`,
        customerName: "Acme Corp",
        paragraphs: ["Buongiorno,\nsiamo qui.", "A presto."],
      });
      const page = await get(`${bot.url}/drafts/${kept?.page}`);
      const file = await get(`${bot.url}/drafts/${kept?.page}/message.eml`);
      expect([page.status, file.status]).toEqual([200, 200]);
      expect(page.text).not.toMatch(anySign);
      expect(/^To: (.*)$/m.exec(file.text)?.[1]?.trim()).toBe(`ada@${host}`);
      await expectHonestHistory();
    },
  );

  it.each(everySign)(
    "are left out of a request, a comment and an acceptance where %s was typed",
    async (_what, sign) => {
      const form = await bot.invokes(marco, "removal.start", { customer: "33333333-3333-4333-8333-333333333302" });
      const filled = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no" };
      const words = { reason: `Chiu${sign}de.`, typed: `Tail${sign}spin Toys` };
      const asked = await bot.invokes(marco, "removal.request", {
        ...carried(form, "removal.request"),
        ...filled,
        ...words,
      });
      const { removal } = carried(asked, "removal.withdraw");
      const review = await bot.invokes(elena, "removal.review", { removal });
      await bot.invokes(elena, "removal.refuse", { ...carried(review, "removal.refuse"), comment: `No${sign}n ora.` });

      const kept = await bot.store.removal(String(removal));
      expect(kept).toMatchObject({ state: "refused", reason: "Chiude." });
      expect(JSON.stringify(kept)).toContain("Non ora.");
      expect(JSON.stringify(kept)).not.toMatch(anySign);
      await expectHonestHistory();
    },
  );

  it.each(everySign)("do not keep a typed line from being understood where %s stands in it", async (_what, sign) => {
    const record = await bot.says(marco, `clie${sign}nte tail${sign}spin toys`);
    expect(record.text).toContain("Tailspin Toys");
    expect(JSON.stringify(record.card)).not.toMatch(anySign);
  });

  it.each([
    ["of 5,000 letters", "x".repeat(5000), "5000"],
    ["of 201 letters", `${"Società ".repeat(25)}x`, "201"],
    ["of nothing but signs that nobody reads", "\u202e\u0000\u200f", "Manca il nome"],
  ])("give the form again for a name %s, with what was typed", async (_what, name, said) => {
    const again = await bot.invokes(marco, "invitation.draft", { ...wish, email: "ada@long.example", name });
    expect(again.text).toContain(said);
    expect(JSON.stringify(again.card)).toContain("ada@long.example");
    expect(again.buttons.map(({ verb }) => verb)).toContain("invitation.draft");
    expect(await bot.store.invitations({ email: "ada@long.example" })).toEqual([]);
  });

  it("let no page fail, whatever its address", async () => {
    const names = ["%00", "%ff", "%ED%A0%80", "a%00b", "%E2%80%AE", "x".repeat(5000), "..%2f..", "'--", "%", "%2500"];
    for (const name of names)
      for (const path of [`/drafts/${name}`, `/drafts/${name}/message.eml`])
        expect([400, 404]).toContain((await get(`${bot.url}${path}`)).status);
  });

  it.each([
    ["our own tenant id", proseware.id, "Proseware Italia"],
    ["our own tenant id in capitals", ` ${proseware.id.toUpperCase()} `, "Proseware Italia"],
    ["a provider's tenant id", fabrikam, "Fabrikam"],
    ["all zeros", "00000000-0000-0000-0000-000000000000", "nessuno"],
    ["all ones", "ffffffff-ffff-ffff-ffff-ffffffffffff", "nessuno"],
  ])("let no acceptance take %s for a customer's", async (what, customerTenant, said) => {
    const email = `ada@${what.replace(/[^a-z]/g, "")}.example`;
    const draft = carried(
      await bot.invokes(marco, "invitation.draft", { ...wish, email, name: "Acme" }),
      "invitation.done",
    );
    await bot.invokes(marco, "invitation.done", draft);
    const { invitation } = draft;
    const form = await bot.invokes(marco, "invitation.accepting", { invitation });
    const seen = { ...carried(form, "invitation.accepted"), name: "Acme", customerTenant, services: "exchange" };
    const again = await bot.invokes(marco, "invitation.accepted", seen);
    expect(again.text).toContain(said);
    expect(JSON.stringify(again.card)).toContain(customerTenant);
    expect(await bot.store.invitation(String(invitation))).toMatchObject({ state: "drafted" });
    expect(await bot.store.customer(customerTenant.trim().toLowerCase())).toBeUndefined();
  });
});

import { actions } from "../../src/chat/actions";
import { get } from "../support/http";
import { relazioni } from "../support/product";
import { aCustomer, elena, giulia, luke, marco, paula, proseware, sara } from "../support/world";
import { ingrid, litware, theirCustomers } from "../support/worlds/second-tenant";
import { carried, claims, startTwoTenants, type TwoTenants } from "./support";

const ourNames = /Tailspin|Woodgrove|Proseware|Marco|Elena|Giulia|it@ours\.example/;
const theirNames = /Zephyr|Litware|Ingrid|Otto/;
const tailspin = aCustomer();
const woodgrove = aCustomer({ id: "woodgrove", name: "Woodgrove Bank", domain: "woodgrove.example" });
const [theirs = tailspin] = theirCustomers;
const wish = { email: "it@ours.example", name: "Ours", reason: "new", channel: "marketing", provider: "" };
const filled = {
  ack_read: "true",
  ack_faith: "true",
  ack_indemnity: "true",
  duty: "no",
  reason: "x",
  typed: tailspin.name,
};

describe("forged card data", () => {
  let bot: TwoTenants;
  beforeEach(async () => {
    bot = await startTwoTenants([tailspin, woodgrove]);
  });
  afterEach(() => bot.stop());

  /** A draft, a pending request and a follow-up of ours, for others to reach for. */
  async function ourMatters() {
    const draft = await bot.presses(marco, "invitation.draft", wish);
    const form = await bot.presses(marco, "removal.start", { customer: tailspin.id });
    const request = await bot.presses(marco, "removal.request", { ...carried(form, "removal.request"), ...filled });
    const { invitation } = carried(draft, "invitation.done");
    const { removal } = carried(request, "removal.withdraw");
    const page = /drafts\/([\w-]+)/.exec(JSON.stringify(draft.card))?.[1] ?? "";
    return { invitation: String(invitation), removal: String(removal), page };
  }

  it("gives nobody another name, role or tenant: the requester cannot approve as somebody else (B3)", async () => {
    const { removal } = await ourMatters();
    await bot.settled();
    const before = await bot.kept();
    for (const who of [marco, sara, luke, giulia]) {
      const data = {
        removal,
        revision: 1,
        comment: "",
        ...claims(elena),
        tenant: proseware.id,
        tenantId: proseware.id,
      };
      await bot.presses(who, "removal.approve", data);
      await bot.presses(who, "removal.refuse", { ...data, comment: "No." });
    }
    expect(await bot.kept()).toBe(before);

    await bot.presses(elena, "removal.approve", { removal, revision: 1, comment: "", ...claims(marco) });
    await bot.settled();
    const decided = await bot.ours.removal(removal);
    expect(decided).toMatchObject({ state: "executed", decided: { by: elena.id } });
    const [, approved] = (await bot.ours.history(tailspin.id, { limit: 2 })).map(({ by, byName }) => ({ by, byName }));
    expect(approved).toEqual({ by: elena.id, byName: elena.name });
  });

  it("lets no approver approve the own request by naming somebody else in the card's data (B3)", async () => {
    const form = await bot.presses(elena, "removal.start", { customer: woodgrove.id });
    const data = { ...carried(form, "removal.request"), ...filled, typed: woodgrove.name, ...claims(marco) };
    const waiting = await bot.presses(elena, "removal.request", data);
    const { removal } = carried(waiting, "removal.withdraw");
    expect(await bot.ours.removal(String(removal))).toMatchObject({ requestedBy: elena.id, state: "pending" });

    await bot.presses(elena, "removal.approve", { removal, revision: 1, comment: "", ...claims(paula) });
    await bot.presses(elena, "removal.refuse", { removal, revision: 1, comment: "No.", ...claims(paula) });
    expect(await bot.ours.removal(String(removal))).toMatchObject({ state: "pending" });
  });

  it("moves nobody into another tenant: the list stays one's own", async () => {
    const list = await bot.presses(marco, "customers.page", claims(ingrid));
    expect(list.text).toMatch(/Tailspin Toys.*Woodgrove Bank/);
    expect(JSON.stringify(list.card)).not.toMatch(theirNames);
    const drafted = await bot.presses(marco, "invitation.draft", { ...wish, ...claims(ingrid) });
    expect(drafted.text).toContain("it@ours.example");
    expect(await bot.theirs.invitations()).toEqual([]);
    expect((await bot.ours.invitations())[0]).toMatchObject({ createdBy: marco.id, state: "draft" });
  });

  it("believes the activity alone: a person of one tenant is a stranger in the other", async () => {
    const list = await bot.presses(marco, "customers.page", {}, { tenant: litware.id });
    expect(JSON.stringify(list.card)).not.toMatch(/Zephyr|Tailspin/);
    const line = await bot.says(ingrid, "customers", { tenant: proseware.id });
    expect(JSON.stringify(line.card)).not.toMatch(/Zephyr|Tailspin/);
  });

  it("opens nothing of another tenant by its id, with any verb, and changes nothing there", async () => {
    const { invitation, removal } = await ourMatters();
    await bot.settled();
    const before = await bot.kept();
    const data = {
      customer: tailspin.id,
      invitation,
      removal,
      followUp: `${removal}-exchange`,
      revision: 1,
      notice: 1,
      language: "en",
      comment: "Yes.",
      email: "x@y.example",
      name: "X",
      channel: "marketing",
      services: "exchange",
      p1: "Hello,",
      p2: "",
      why: "because",
      until: "2026-12-31",
      text: "customer tailspin.example",
      ...filled,
      ...claims(marco),
      tenant: tailspin.id,
      customerTenant: tailspin.id,
    };
    // These change only the speaker's own things.
    const own = ["invitation.draft", "language.set"];
    for (const { verb } of actions.filter((action) => !own.includes(action.verb))) {
      const { card } = await bot.presses(ingrid, verb, data);
      // What she said herself may come back to her; no more than that.
      const shown = JSON.stringify(card).replaceAll(/Tailspin Toys|tailspin\.example/gi, (said) =>
        Object.values(data).some((value) => String(value).includes(said)) ? "" : said,
      );
      expect({ verb, shown: ourNames.exec(shown)?.[0] }).toEqual({ verb, shown: undefined });
    }
    expect(await bot.kept()).toBe(before);
  });

  it("is no way into another tenant's list, search, history or open matters by words either", async () => {
    await ourMatters();
    await bot.settled();
    for (const words of [
      "customers",
      "customers tailspin",
      "customers woodgrove",
      "open tailspin.example",
      `open ${tailspin.id}`,
      "open Woodgrove Bank",
      "history tailspin",
      "invitations",
      "removals",
      "follow-ups",
      "review tailspin",
      "sent it@ours.example",
      "accepted it@ours.example",
      "remove tailspin",
      "invite it@woodgrove.example",
      "providers",
      "links",
    ]) {
      const { card } = await bot.says(ingrid, words);
      const told = JSON.stringify(card).replaceAll(new RegExp(words.split(" ").slice(1).join(" ") || "\0", "gi"), "");
      expect({ words, told: /Tailspin Toys|Woodgrove Bank|Marco|Proseware|Fabrikam/.exec(told)?.[0] }).toEqual({
        words,
        told: undefined,
      });
    }
  });

  it("gets nothing for a page mark that was copied from the other tenant's card", async () => {
    const first = await bot.presses(ingrid, "customers.page", {});
    const next = first.buttons.find(({ data }) => typeof data.cursor === "string");
    expect(next).toBeDefined();
    const stolen = await bot.presses(marco, "customers.page", { ...next?.data });
    expect(JSON.stringify(stolen.card)).not.toMatch(theirNames);
    expect(stolen.text).toContain("Tailspin Toys");
    for (const cursor of ["", "garbage", "W10", Buffer.from('[1,0,["a","b"]]').toString("base64url")]) {
      const page = await bot.presses(marco, "customers.page", { cursor });
      expect(page.text).toContain("Woodgrove Bank");
    }
  });

  it("opens a draft's page by its secret alone, not by id, prefix, case or tenant (R40)", async () => {
    const { page, invitation } = await ourMatters();
    const found = await get(`${bot.url}/drafts/${page}`);
    expect([found.status, found.text.includes("it@ours.example")]).toEqual([200, true]);
    expect(found.headers.get("cache-control")).toBe("no-store");
    expect(found.headers.get("referrer-policy")).toBe("no-referrer");
    const guesses = [invitation, page.slice(0, -1), `${page}x`, page.toUpperCase(), "%25", "*", "' or 1=1--", "%00"];
    for (const guess of guesses) {
      for (const path of [`/drafts/${guess}`, `/drafts/${guess}/message.eml`]) {
        const { status, text } = await get(`${bot.url}${path}`);
        expect({ path, status, told: ourNames.exec(text)?.[0] }).toEqual({ path, status: 404, told: undefined });
      }
    }
    await bot.presses(marco, "invitation.discard", { invitation, revision: 1 });
    expect((await get(`${bot.url}/drafts/${page}`)).status).toBe(404);
    expect((await get(`${bot.url}/drafts/${page}/message.eml`)).status).toBe(404);
  });

  it("tells one tenant's channels nothing of the other's", async () => {
    const draft = await bot.presses(ingrid, "invitation.draft", {
      ...wish,
      email: "x@zephyr-1.example",
      name: "Zephyr",
    });
    const done = await bot.presses(ingrid, "invitation.done", carried(draft, "invitation.done"));
    await bot.presses(ingrid, "invitation.sent", carried(done, "invitation.sent"));
    await ourMatters();
    await bot.settled();
    const told = bot.connector.posts().map(({ conversation, card }) => ({ conversation, words: JSON.stringify(card) }));
    const isTheirs = ({ conversation }: { conversation: string }) => /litware|ingrid|otto/.test(conversation);
    expect(told.filter(isTheirs).length).toBeGreaterThan(0);
    expect(told.filter((each) => !isTheirs(each)).length).toBeGreaterThan(0);
    for (const each of told) expect(each.words).not.toMatch(isTheirs(each) ? /Tailspin|Marco/ : theirNames);
  });

  it("is answered with a polite card when it makes no sense", async () => {
    const before = await bot.kept();
    const huge = "9".repeat(400);
    const odd: [string, object][] = [
      ["no.such-verb", {}],
      ["", {}],
      ["constructor", {}],
      ["__proto__", {}],
      ["customer.open", {}],
      ["customer.open", { customer: 7 }],
      ["customer.open", { customer: { id: tailspin.id } }],
      ["customer.open", { customer: huge }],
      ["customer.open", { customer: "\u0000' or '1'='1" }],
      ["history.open", { customer: tailspin.id, before: -1 }],
      ["invitation.done", { invitation: "no-such", revision: 1 }],
      ["invitation.done", { invitation: "no-such", revision: huge }],
      ["invitation.draft", { ...wish, reason: "because" }],
      ["removal.approve", { removal: "no-such", revision: "one" }],
      ["removal.request", { customer: theirs.id }],
      ["privileges.keep", { followUp: "no-such", revision: 1, why: "x", until: "31/12/2026" }],
    ];
    for (const [verb, data] of odd) {
      const { text, spoken } = await bot.presses(marco, verb, data);
      expect({ verb, text }).not.toEqual({ verb, text: "" });
      expect(`${text} ${spoken}`).not.toMatch(/something broke|qualcosa si è|non riuscito|undefined|\[object/i);
    }
    expect(await bot.kept()).toBe(before);
  });
});

describe("names that look like markup", () => {
  const names = [
    "**x** _y_ # z",
    "[a](https://b.example)",
    "<at>Elena</at>",
    "${env}",
    "<img src=x onerror=alert(1)> & co",
  ];
  const customers = names.map((name, index) => aCustomer({ id: `odd-${index}`, name, domain: `odd-${index}.example` }));
  let bot: TwoTenants;
  beforeEach(async () => {
    bot = await startTwoTenants(customers);
  });
  afterEach(() => bot.stop());

  /** The name stands in a TextRun, or in a TextBlock or fact with every sign escaped; nowhere in live Markdown. */
  function expectAsTyped(card: Record<string, unknown>, name: string): void {
    const found: string[] = [];
    const look = (node: unknown): void => {
      if (node === null || typeof node !== "object") return;
      const element = node as Record<string, unknown>;
      const isLive = element.type === "TextBlock" || (element.type === undefined && "title" in element);
      for (const key of ["text", "title", "value", "label", "altText"]) {
        const text = element[key];
        if (typeof text !== "string") continue;
        if (text.includes(name)) found.push(String(element.type));
        if (isLive && text.includes(name) && /[*_[\]<$#]/.test(name))
          throw new Error(`${name} is live in a ${element.type ?? "fact"}: ${text}`);
      }
      for (const [key, value] of Object.entries(element)) if (key !== "data") look(value);
    };
    look(card);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(card)).not.toContain(process.env.PATH);
  }

  it.each(customers.map(({ name, id, domain }) => [name, id, domain]))(
    "show as typed on every card and page: %s",
    async (name, customer, domain) => {
      const list = await bot.presses(marco, "customers.page", {});
      expectAsTyped(list.card, name);
      expectAsTyped((await bot.presses(marco, "customer.open", { customer })).card, name);
      expectAsTyped((await bot.says(marco, "cliente odd")).card, name);

      const invite = { ...wish, email: `it@${domain}`, name, reason: "multichannel" };
      const draft = await bot.presses(marco, "invitation.draft", invite);
      expectAsTyped(draft.card, name);
      const done = await bot.presses(marco, "invitation.done", carried(draft, "invitation.done"));
      await bot.presses(marco, "invitation.sent", carried(done, "invitation.sent"));
      await bot.settled();
      const told = bot.connector.posts().findLast(({ conversation }) => conversation === relazioni.conversation);
      expectAsTyped(told?.card ?? {}, name);
      expectAsTyped((await bot.presses(marco, "history.open", { customer })).card, name);

      const address = /drafts\/[\w-]+/.exec(JSON.stringify(draft.card))?.[0];
      const { text: page } = await get(`${bot.url}/${address}`);
      const escaped = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(page).toContain(escaped);
      expect(page.includes("<img") || page.includes("<at>")).toBe(false);
      const { text: mail, headers } = await get(`${bot.url}/${address}/message.eml`);
      expect(headers.get("content-type")).toBe("message/rfc822");
      expect(mail).toContain(`To: it@${domain}`);
      // Our own link is the only one that a message may carry, also where the other one is somebody's name (R42).
      if (name.includes("https://")) expect(bodyOf(mail)).not.toContain("b.example");
      else expect(bodyOf(mail)).toContain(name);
    },
  );

  it.each(customers.map((customer) => [customer.name, customer.id]))(
    "show as typed where a removal is asked for, announced, decided and refused: %s",
    async (name, customer) => {
      const form = await bot.presses(marco, "removal.start", { customer });
      expectAsTyped(form.card, name);
      const reason = "**closing** <at>Paula</at> ${env}";
      const data = { ...carried(form, "removal.request"), ...filled, reason, typed: name };
      const waiting = await bot.presses(marco, "removal.request", data);
      const { removal } = carried(waiting, "removal.withdraw");
      await bot.settled();
      for (const { card } of bot.connector.posts()) expectAsTyped(card, name);
      const review = await bot.presses(paula, "removal.review", { removal });
      expectAsTyped(review.card, name);
      expectAsTyped(review.card, reason);
      const comment = "[no](https://b.example) <at>Marco</at>";
      await bot.presses(paula, "removal.refuse", { ...carried(review, "removal.refuse"), comment });
      await bot.settled();
      const told = bot.connector.calls.map(({ card }) => card).filter((card) => JSON.stringify(card).includes(comment));
      expect(told.length).toBeGreaterThan(0);
      for (const card of told) {
        expectAsTyped(card, comment);
        expectAsTyped(card, name);
      }
    },
  );

  /** The text of a message file: quoted-printable, base64 or plain. */
  function bodyOf(mail: string): string {
    const [head = "", ...rest] = mail.split("\r\n\r\n");
    const body = rest.join("\r\n\r\n");
    if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
    if (!/quoted-printable/i.test(head)) return body;
    const bytes = body
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
  }
});

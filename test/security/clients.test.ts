import { eventually } from "../support/eventually";
import { get, postJson } from "../support/http";
import { pressed, typed } from "../support/microsoft/activities";
import { openSocket } from "../support/processes/raw-client";
import { type Product, startProduct } from "../support/product";
import { elena, marco } from "../support/world";

describe("the door of the demo, where nobody has a token", () => {
  let bot: Product;
  beforeAll(async () => {
    bot = await startProduct();
  });
  afterAll(() => bot.stop());

  const at = () => ({ serviceUrl: `${bot.connector.url}/` });
  const post = (activity: unknown, headers: Record<string, string>) =>
    postJson(`${bot.url}/api/messages`, activity, headers);

  it.each([
    ["text", { "Content-Type": "text/plain" }, 415],
    ["text that looks like JSON to a browser", { "Content-Type": "text/plain; a=application/json" }, 415],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
    ["a type that only begins alike", { "Content-Type": "application/json5" }, 415],
    ["JSON from a foreign page", { Origin: "https://evil.example" }, 403],
    ["JSON from a page on another port of this computer", { Origin: "http://127.0.0.1:1" }, 403],
    ["JSON from a page without a name", { Origin: "null" }, 403],
  ])("refuses %s, and does nothing", async (_what, headers, expected) => {
    const before = await bot.store.people();
    const press = pressed(marco, "language.set", { language: "en" }, at());
    expect(await post(press, headers)).toMatchObject({ status: expected, text: "" });
    expect(await bot.store.people()).toEqual(before);
  });

  it("takes JSON, with or without its alphabet, also from its own pages", async () => {
    const own = { "Content-Type": "Application/JSON; charset=utf-8", Origin: bot.url };
    expect((await post(pressed(marco, "customers.page", {}, at()), own)).status).toBe(200);
  });

  it("gives a repeated activity its answer, and nobody else", async () => {
    const form = await bot.invokes(marco, "removal.start", { customer: "33333333-3333-4333-8333-333333333302" });
    const data = form.buttons.find(({ verb }) => verb === "removal.request")?.data;
    const filled = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no", typed: "Tailspin Toys" };
    const asked = await bot.invokes(marco, "removal.request", { ...data, ...filled, reason: "x" });
    const removal = asked.buttons.find(({ verb }) => verb === "removal.withdraw")?.data.removal;
    const from = { ...at(), id: "the-same", conversation: "19:relazioni@thread.tacv2", kind: "channel" } as const;

    const first = await post(pressed(elena, "removal.review", { removal }, from), {});
    const again = await post(pressed(elena, "removal.review", { removal }, from), {});
    const others = await post(pressed(marco, "removal.review", { removal }, from), {});

    expect(first.text).toContain("removal.approve");
    expect(again.text).toBe(first.text);
    expect(others.text).not.toContain("removal.approve");
  });

  it("answers a wish for another protocol as any other, and keeps no socket for it", async () => {
    const wish = { Connection: "Upgrade", Upgrade: "websocket" };
    const clients = await Promise.all(Array.from({ length: 50 }, () => openSocket(bot.url, "GET", "/healthz", wish)));
    for (const client of clients) expect(await client.status()).toBe(200);
    await eventually("the sockets to close", () => clients.every((client) => client.isClosed()));
  });

  it("keeps no socket on which nothing, half a header or half a body comes", async () => {
    const half = { "Content-Type": "application/json", "Content-Length": "1000" };
    const clients = [
      await openSocket(bot.url),
      await openSocket(bot.url),
      await openSocket(bot.url, "POST", "/api/messages", half),
      await openSocket(bot.url, "CONNECT", "example.com:443"),
      await openSocket(bot.url, "POST", "/api/messages", half),
    ];
    const drops = setInterval(() => clients[4]?.write(" "), 200);
    clients[1]?.write("GET /healthz HTTP/1.1\r\nHost: ");
    clients[2]?.write('{"type":');
    await eventually("the sockets to close", () => clients.every((client) => client.isClosed()));
    clearInterval(drops);
    expect((await posted()).status).toBe(200);
  });

  it("turns away more connections than it can serve, and serves again when they are gone", async () => {
    const open = (count: number) => Promise.all(Array.from({ length: count }, () => openSocket(bot.url)));
    const clients = await open(1000);
    const late = await open(20);
    // Whoever is let go for saying nothing is told so; who is turned away is not.
    await eventually("the last to be turned away", () =>
      late.some((client) => client.isClosed() && client.received() === ""),
    );
    for (const client of [...clients, ...late]) client.end();
    await eventually("an answer", async () => (await get(`${bot.url}/healthz`).catch(() => undefined))?.status === 200);
  });

  const posted = () => post(typed(marco, "clienti", at()), {});
});

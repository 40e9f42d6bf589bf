import { once } from "node:events";
import { get as request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Offered } from "../../../src/chat/pages/offered";
import { type Log, silent } from "../../../src/log";
import { aboutPages } from "../../../src/web/about/pages";
import { draftPages } from "../../../src/web/draft-pages";
import { exportPages } from "../../../src/web/exports/pages";
import { startWebServer, type WebServer } from "../../../src/web/server";
import { eventually } from "../../support/eventually";
import { get } from "../../support/http";
import { start } from "../../support/world";

const parts = 400;
const row = ["x".repeat(1000)];

describe("a long export", () => {
  let web: WebServer;
  let made: number;
  let breaksAt: number;
  let errors: object[];
  const log: Log = { ...silent, error: (_name, facts = {}) => void errors.push(facts) };

  const offered: Offered = {
    language: "it",
    timeZone: "Europe/Rome",
    at: start,
    until: start,
    of: { kind: "history", name: "Café <b>&</b>", domain: 'caf\u00e9"\r\n.example' },
    total: 1,
    table: async () => ({
      headings: ["a"],
      parts: (async function* () {
        for (made = 0; made < parts; made++) {
          if (made === breaksAt) throw new Error("the database is gone");
          yield Array.from({ length: 100 }, () => row);
        }
      })(),
    }),
    document: async () => ({ about: {}, list: "entries", parts: (async function* () {})() }),
  };

  beforeEach(async () => {
    errors = [];
    breaksAt = parts;
    web = await startWebServer(
      {
        ...draftPages(async () => undefined),
        ...exportPages(async (page) => (page === "p4ge" ? offered : undefined)),
        ...aboutPages({ company: { name: "Proseware", partnerType: "direct" }, language: "it", keysKeptDays: 30 }),
        messages: {
          expects: () => true,
          receive: async () => ({ status: 200 }),
          answered: () => undefined,
          idle: async () => undefined,
        },
        ready: async () => true,
        prove: () => undefined,
        nonce: () => "n0nce",
        log,
      },
      { host: "127.0.0.1", port: 0 },
    );
  });
  afterEach(() => web.stop());

  it("is made no faster than it is taken, and not to its end for who has gone", async () => {
    const asked = request(`${web.url}/exports/p4ge/file.csv`);
    const [response] = await once(asked, "response");
    response.pause();
    await pause(300);
    const soFar = made;
    expect(soFar).toBeLessThan(parts / 2);
    await pause(200);
    expect(made).toBe(soFar);
    asked.destroy();
    await pause(200);
    expect(made).toBeLessThanOrEqual(soFar + 1);
    expect(errors).toEqual([]);
    expect((await get(`${web.url}/healthz`)).status).toBe(200);
  });

  it("comes whole to who takes it", async () => {
    const { text, status } = await get(`${web.url}/exports/p4ge/file.csv`);
    expect([status, text.split("\r\n").length]).toEqual([200, parts * 100 + 2]);
  });

  it("that breaks off is not taken for a whole one, and is told to the log", async () => {
    breaksAt = 5;
    await expect(get(`${web.url}/exports/p4ge/file.csv`)).rejects.toThrow();
    await eventually("a line in the log", () => errors.length === 1);
    expect((await get(`${web.url}/healthz`)).status).toBe(200);
  });

  it("has a name that every system takes, and a page in which no name acts", async () => {
    const { headers } = await get(`${web.url}/exports/p4ge/file.json`);
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="cronologia-caf____.example-2026-11-21.json"',
    );
    expect((await get(`${web.url}/exports/p4ge`)).text).toContain("Café &lt;b&gt;&amp;&lt;/b&gt;");
  });

  it.each(["unknown", "p4ge/file.exe", "p4ge/file.csv/more"])("has no neighbours: %s", async (path) => {
    expect((await get(`${web.url}/exports/${path}`)).status).toBe(404);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventually } from "../support/eventually";
import { type Started, startProcess } from "../support/processes/child-process";
import { openSocket, type RawClient } from "../support/processes/raw-client";
import { elena, everybody, giulia, luke, marco, ownLink } from "../support/world";

const wish = { email: "anna.verdi@secret.example", name: "Verdi Secret", reason: "new", channel: "marketing" };

const folder = mkdtempSync(join(tmpdir(), "rapport-operation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const freshFile = () => `sqlite:${join(folder, `${++files}.db`)}`;

describe("the log of the started product", () => {
  it("has one line a turn with a reference, leads from a turn to its effects, and names nobody and nothing (B17)", async () => {
    const rapport = await startProcess(freshFile());
    const button = (card: Awaited<ReturnType<Started["presses"]>>, verb: string) => {
      const data = card.shown.buttons.find((each) => each.verb === verb)?.data;
      if (!data) throw new Error(`no ${verb} on ${card.text}`);
      return data;
    };
    let turns = 0;
    const presses: Started["presses"] = (...what) => {
      turns += 1;
      return rapport.presses(...what);
    };
    try {
      const words = [
        "clienti",
        "cliente customer-1.example",
        "xyzzy segretissimo",
        `collegamento ${ownLink}`,
        "avvisi",
      ];
      for (const line of words) await rapport.says(giulia, line);
      turns += words.length;
      const draft = await presses(marco, "invitation.draft", { ...wish, provider: "" });
      const data = button(draft, "invitation.done");
      await presses(marco, "invitation.save", { ...data, p1: "Cordialissimi saluti,", p2: "Confidenziale." });
      const done = await presses(marco, "invitation.done", { ...data, revision: 2 });
      const sent = await presses(marco, "invitation.sent", button(done, "invitation.sent"));
      const form = await presses(marco, "invitation.accepting", button(sent, "invitation.accepting"));
      const seen = {
        ...button(form, "invitation.accepted"),
        name: "Verdi Secret",
        customerTenant: "",
        services: "exchange",
      };
      await presses(marco, "invitation.accepted", seen);

      const asked = await presses(marco, "removal.start", { customer: "customer-0" });
      const filled = { ack_read: "true", ack_faith: "true", ack_indemnity: "true", duty: "no", typed: "Customer 0" };
      const reason = "Motivo riservato";
      const wanted = { ...button(asked, "removal.request"), ...filled, reason };
      const waiting = await presses(marco, "removal.request", wanted);
      const review = await presses(elena, "removal.review", { removal: button(waiting, "removal.withdraw").removal });
      await presses(elena, "removal.approve", { ...button(review, "removal.approve"), comment: "Nota privata" });
      await presses(marco, "javascript:alert('Verdi')", { customer: "Verdi" });
      const ofTurns = await eventually("a line for every turn", () => {
        const found = rapport.lines().filter(({ msg }) => msg === "turn");
        return found.length >= turns && found;
      });
      expect(ofTurns).toHaveLength(turns);
      expect(new Set(ofTurns.map(({ reference }) => reference)).size).toBe(turns);
      for (const line of ofTurns)
        expect(line).toMatchObject({ level: "info", time: expect.any(String), ms: expect.any(Number) });

      const followed = (verb: string) => {
        const turn = ofTurns.find(({ name }) => name === verb);
        const own = rapport
          .lines()
          .filter(({ msg, reference }) => msg === "effect done" && reference === turn?.reference);
        return [...new Set(own.map(({ effect }) => effect))];
      };
      const asking = ["announce", "ask-approvers", "tell", "post"];
      await eventually("the effects of the request", () =>
        asking.every((effect) => followed("removal.request").includes(effect)),
      );
      const ending = ["end-relationship", "refresh-cards", "edit", "announce", "tell", "post"];
      await eventually("the effects of the approval", () =>
        ending.every((effect) => followed("removal.approve").includes(effect)),
      );
      expect(followed("removal.start")).toEqual([]);

      const people = everybody.flatMap(({ name, upn = "", mri = "", id }) => [...name.split(" "), upn, mri, id]);
      const said = [
        "segretissimo",
        "Cordialissimi",
        "Confidenziale",
        "Motivo",
        "Nota privata",
        "collegamento",
        "clienti",
      ];
      const things = ["secret", "Verdi", "Customer 0", "customer-0", "partner-invitation", "Bearer", "javascript"];
      for (const word of [...people, ...said, ...things]) {
        const found = rapport
          .output()
          .split("\n")
          .find((line) => line.toLowerCase().includes(word.toLowerCase()));
        expect({ word, found }).toEqual({ word, found: undefined });
      }
      // Nobody writes beside the log: what is not a line of it would be neither searchable nor clean.
      for (const line of rapport.output().split("\n")) expect(line === "" || line.startsWith("{")).toBe(true);
    } finally {
      await rapport.end();
    }
  });
});

describe("a signal to end", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "%s lets a slow turn finish, then ends the process with 0",
    async (signal) => {
      const rapport = await startProcess(freshFile());
      try {
        rapport.connector.delay(1200);
        const slow = rapport.types(luke, "customers");
        await rapport.connector.until(1);
        rapport.child.kill(signal);
        rapport.child.kill(signal);

        const [answer, [code]] = await Promise.all([slow, once(rapport.child, "exit")]);
        expect([answer.status, code]).toEqual([200, 0]);
        expect(rapport.connector.posts()).toHaveLength(1);
        expect(rapport.lines().map(({ msg }) => msg)).toEqual(expect.arrayContaining(["turn", "stopped"]));
        await expect(fetch(`${rapport.url}/healthz`)).rejects.toThrow();
      } finally {
        await rapport.end();
      }
    },
  );
});

describe("a signal to end, whatever clients do", () => {
  const half = { "Content-Type": "application/json", "Content-Length": "1000" };
  const ways: [string, (rapport: Started) => Promise<unknown>][] = [
    ["a socket that says nothing", ({ url }) => openSocket(url)],
    ["half a header", async ({ url }) => (await openSocket(url)).write("POST /api/messages HTTP/1.1\r\nHost: ")],
    ["half a body", async ({ url }) => (await openSocket(url, "POST", "/api/messages", half)).write('{"type":')],
    ["a body that comes in drops", async ({ url }) => drip(await openSocket(url, "POST", "/api/messages", half))],
    ["another protocol", ({ url }) => openSocket(url, "GET", "/healthz", { Connection: "Upgrade", Upgrade: "h2c" })],
    ["a connection kept for later", ({ url }) => openSocket(url, "GET", "/healthz")],
    [
      "a turn that waits for a channel that hangs",
      async (rapport) => {
        rapport.connector.hold();
        void rapport.types(luke, "customers").catch(() => undefined); // cut off, as it is meant to be
        await rapport.connector.until(1);
      },
    ],
  ];

  const drip = (client: RawClient): void => {
    const drops = setInterval(() => (client.isClosed() ? clearInterval(drops) : client.write(" ")), 100);
  };

  it.each(ways)("ends the process with 0 in spite of %s", async (_what, begin) => {
    const rapport = await startProcess(freshFile());
    try {
      await begin(rapport);
      await fetch(`${rapport.url}/healthz`); // what was begun before has arrived
      const ended = once(rapport.child, "exit");
      rapport.child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    } finally {
      await rapport.end();
    }
  });
});

describe("a start that cannot succeed", () => {
  const complete = {
    MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
    MICROSOFT_APP_PASSWORD: "hunter2-hunter2",
    MICROSOFT_APP_TENANT_ID: "11111111-1111-4111-8111-111111111111",
    RAPPORT_ORGANISATION: "Proseware",
    RAPPORT_PARTNER_ID: "6123456",
    RAPPORT_PUBLIC_URL: "https://rapport.example",
    HOST: "127.0.0.1",
    PORT: "0",
  };

  async function outcome(environment: Record<string, string>) {
    const env = { PATH: process.env.PATH ?? "", NODE_COMPILE_CACHE: join(tmpdir(), "rapport-compile-cache") };
    const main = join(__dirname, "../../src/main.js");
    const child = spawn(process.execPath, [main], { env: { ...env, ...environment }, cwd: folder });
    const written: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => written.push(text));
    const [code] = await once(child, "close");
    return { code, text: written.join("") };
  }

  it("for want of settings tells one line a setting, never its value, and ends with 1", async () => {
    const { MICROSOFT_APP_PASSWORD, RAPPORT_ORGANISATION, ...some } = complete;
    const { code, text } = await outcome({ ...some, PORT: "eighty", LOG_LEVEL: MICROSOFT_APP_PASSWORD });
    expect(code).toBe(1);
    const [title, ...problems] = text.trimEnd().split("\n");
    expect(title).toBe("Rapport cannot start:");
    expect(problems.map((problem) => problem.trim().split(" ")[0])).toEqual(["PORT", "LOG_LEVEL"]);
    expect(text).not.toContain("hunter2");

    const missing = await outcome(some);
    const named = missing.text.trimEnd().split("\n").slice(1);
    expect(named.map((problem) => problem.trim().split(" ")[0])).toEqual([
      "MICROSOFT_APP_PASSWORD",
      "RAPPORT_ORGANISATION",
    ]);
    expect(RAPPORT_ORGANISATION).toBeDefined();
  });

  it.each([
    [
      "a database that does not answer",
      { DATABASE_URL: "postgres://rapport:hunter2@127.0.0.1:1/none" },
      "DATABASE_URL: the database cannot be opened: nothing listens at that address.",
    ],
    [
      "a file that is no database",
      { DATABASE_URL: "sqlite:/etc/hostname" },
      "DATABASE_URL: the database cannot be opened: file is not a database.",
    ],
    [
      "a folder that is a file",
      { DATABASE_URL: "sqlite:/etc/hostname/rapport.db" },
      "DATABASE_URL: the database cannot be opened: its folder is a file.",
    ],
    [
      "a notice that is not there",
      { DATABASE_URL: "sqlite::memory:", NOTICE_FILE: "no-such-file.json" },
      "NOTICE_FILE: no-such-file.json cannot be read as JSON.",
    ],
    [
      "an address that is not this machine's",
      { DATABASE_URL: "sqlite::memory:", HOST: "192.0.2.1" },
      "HOST: it is no address of this machine.",
    ],
  ])("for %s says so in a line and ends with 1", async (_what, environment, line) => {
    const { code, text } = await outcome({ ...complete, ...environment });
    expect(code).toBe(1);
    const problem = text.split("\n").filter((line) => !line.startsWith("{") && line !== "");
    expect(problem).toEqual(["Rapport cannot start:", `  ${line}`]);
    expect(text).not.toMatch(/hunter2|\n\s+at /);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Tenant } from "../../src/core/tenant";
import { openStore } from "../../src/store/open";
import { freePort, localServer } from "../support/http";
import { type Login, machineSecret, startLogin } from "../support/microsoft/login";
import { everybody, loadTestWorld, proseware } from "../support/world";
import { app, complete, key, type Looked, looked, ran } from "./looked";

let folder: string;
let login: Login;
let port: number;
beforeAll(async () => {
  login = await startLogin(app);
  port = await freePort();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapport-doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => login.stop());

const file = (): string => join(folder, "data/rapport.db");
const look = (different: Record<string, string> = {}): Promise<Looked> =>
  looked(
    { ...complete(`sqlite:${file()}`), PORT: `${port}`, ...different },
    { loginUrl: login.url, reachedAt: `http://127.0.0.1:${port}` },
  );

/** Makes the database as a start would, with these people in it and nothing else, or with the test world. */
async function made(people?: typeof everybody, different: Partial<Tenant> = {}): Promise<void> {
  const stores = await openStore({ url: `sqlite:${file()}`, clock: Date, historyKeys: [key] });
  if (people) {
    await stores.seed.addTenant({ ...proseware, ...different });
    await stores.seed.load(proseware.id, { people });
  } else await loadTestWorld(stores);
  await stores.close();
}

/** Runs SQL on it, behind the program's back. */
function altered(...statements: string[]): void {
  const database = new DatabaseSync(file());
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe("npm run doctor before the first start", () => {
  it("makes nothing, answers in Rapport's place for a moment, and ends with 0", async () => {
    const found = await look();
    expect(found.of("database")[0]).toMatch(/^ok .*the first start makes it, in a folder that can be written/);
    expect(found.of("public address")[0]).toMatch(
      /^ok .*leads to this machine, where Rapport does not run yet: npm start/,
    );
    expect(found.of("tenant")[0]).toContain("the first start makes Proseware Italia S.r.l. the reseller");
    expect(found.of("Global admins")[0]).toContain("at their first word");
    for (const about of ["invitation link", "approvers", "channels"])
      expect(found.of(about)).toEqual([expect.stringContaining("note ")]);
    expect([found.status, found.said.split("\n").at(-1)]).toEqual([
      0,
      "Rapport would work; the lines that begin with note say what would not yet.",
    ]);
    expect(readdirSync(folder)).toEqual([]);
    // The port is free again.
    expect((await look()).status).toBe(0);
  });

  it("makes no key where none is set, and says where it will be", async () => {
    const found = await look({ RAPPORT_HISTORY_KEYS: "" });
    expect(found.of("history key")[0]).toMatch(/^ok .*the first start makes one in .*history\.key/);
    expect(found.status).toBe(0);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("names every setting that is missing, and looks at nothing else", async () => {
    const found = await looked({ RAPPORT_ORGANISATION: "Proseware" }, { loginUrl: login.url });
    expect(
      found.of("settings").map((line) => /FAILS settings: (\w+) is missing.*What to do: set it in/.exec(line)?.[1]),
    ).toEqual(["MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD", "MICROSOFT_APP_TENANT_ID", "RAPPORT_PUBLIC_URL"]);
    expect([found.status, found.said.split("\n").length]).toEqual([1, 5]);
  });

  it("tells of clouds that seldom go together", async () => {
    const found = await look({ RAPPORT_CLOUD: "us-government" });
    expect(found.of("settings")[0]).toMatch(/^note .*RAPPORT_CLOUD is us-government.*What to do: set either right/);
    expect(found.status).toBe(0);
  });

  it("tells of a setting that is none, and of the one that may be meant", async () => {
    const found = await look({ RAPPORT_DIALOG: "on" });
    expect(found.of("settings")[0]).toMatch(
      /^note .*RAPPORT_DIALOG is no setting.*is RAPPORT_DIALOGS meant\?.*What to do: /,
    );
    expect(found.status).toBe(0);
  });

  it("asks for a name that Teams has room for", async () => {
    const found = await look({ RAPPORT_ORGANISATION: "Proseware Italia Società a responsabilità limitata" });
    expect(found.of("app package")[0]).toMatch(/^FAILS .*DEVELOPER_NAME is missing/);
  });

  it("reads the file of the legal notice as a start does", async () => {
    const found = await look({ NOTICE_FILE: join(folder, "none.json") });
    expect(found.of("settings")[0]).toMatch(/^FAILS settings: NOTICE_FILE: .*cannot be read as JSON.*What to do: /);
    expect([found.status, found.failing]).toEqual([1, ["settings"]]);
  });

  it("finds that nobody could begin where no Global admin is named", async () => {
    const found = await look({ RAPPORT_ADMINS: "" });
    expect(found.of("Global admins")[0]).toMatch(/^FAILS .*Only a Global admin gives the first roles.*What to do: put/);
    expect([found.status, found.failing]).toEqual([1, ["Global admins"]]);
  });

  it("finds that nobody of our tenant would be let in", async () => {
    const found = await look({ RAPPORT_ALLOWED_TENANTS: "55555555-5555-4555-8555-555555555555" });
    expect(found.of("tenant")[0]).toMatch(/^FAILS .*leaves out the tenant.*What to do: add it/);
    expect([found.status, found.failing]).toEqual([1, ["tenant"]]);
  });

  it("finds that the database is another organisation’s", async () => {
    await made(everybody);
    const found = await look({ MICROSOFT_APP_TENANT_ID: "55555555-5555-4555-8555-555555555555" });
    expect(found.of("tenant")[0]).toMatch(/^note .* is not in this database, which is that of Proseware.*What to do: /);
  });

  it("finds that Teams would refuse the package", async () => {
    const found = await look({ RAPPORT_PUBLIC_URL: "https://rapport.proseware.example", TEAMS_APP_ID: "" });
    expect(found.of("app package")[0]).toMatch(/^ok .*valid by Microsoft’s schema/);
    const long = await look({ RAPPORT_PUBLIC_URL: `https://rapport.proseware.example/${"x".repeat(2100)}` });
    expect(long.of("app package")[0]).toMatch(/^FAILS .*manifest does not fit.*What to do: .*npm run package/);
    expect([long.status, long.failing]).toEqual([1, ["app package"]]);
  });

  it.each([
    ["a folder that is a file", (place: string) => writeFileSync(join(place, "data"), ""), /its folder is a file/],
    [
      "a file that is no database",
      (place: string) => {
        mkdirSync(join(place, "data"));
        writeFileSync(join(place, "data/rapport.db"), "something else ".repeat(100));
      },
      /not a database/,
    ],
  ])("finds that the database cannot be had: %s", async (_what, prepare, why) => {
    prepare(folder);
    const found = await look();
    expect(found.of("database")[0]).toMatch(why);
    expect(found.of("database")[0]).toMatch(/^FAILS .*answers nobody without it\. What to do: /);
    expect([found.status, found.failing]).toEqual([1, ["database"]]);
  });

  it("finds that no PostgreSQL is reached", async () => {
    const found = await look({ DATABASE_URL: "postgres://u:p@127.0.0.1:1/x" });
    expect(found.of("database")[0]).toMatch(/^FAILS .*nothing listens at that address/);
    expect(found.status).toBe(1);
  });

  it("warns of a database in memory", async () => {
    const found = await look({ DATABASE_URL: "sqlite::memory:" });
    expect(found.of("database")[0]).toMatch(/^note .*gone with the process\. What to do: name a file/);
  });

  it("says what has the port, and that the address does not lead here", async () => {
    const other = await localServer((_request, _body, response) => void response.end("hello"));
    const taken = { PORT: new URL(other.url).port };
    const found = await look(taken);
    await other.stop();
    expect(found.of("public address")[0]).toMatch(
      /^FAILS .*nothing listens at that address, and here PORT: another program/,
    );
  });
});

describe("npm run doctor on a database that is there", () => {
  it("finds what people still have to do, and that Rapport works all the same", async () => {
    await made([]);
    const found = await look();
    const notes = ["invitation link", "approvers", "channels"];
    for (const about of notes)
      expect(found.of(about)).toEqual([expect.stringMatching(/^note .*\. .*What to do: .+\.$/)]);
    expect(found.of("invitation link")[0]).toContain("nobody can invite");
    expect(found.of("approvers")[0]).toContain("waits for somebody else’s approval");
    expect(found.of("channels")[0]).toContain("type “@Rapport notify here” in the channel");
    expect([found.status, found.failing]).toEqual([0, []]);
  });

  it("counts who is there, and tells of approvers whom no request would reach", async () => {
    await made();
    const found = await look();
    expect(found.of("Global admins")[0]).toMatch(/^ok .*1 person has the role\./);
    expect(found.of("invitation link")[0]).toMatch(/^ok /);
    expect(found.of("channels")[0]).toMatch(/^ok .*1 hears of what happens\./);
    expect(found.of("approvers")[0]).toMatch(/^note .*2 of 2 have no chat with Rapport.*What to do: they add/);
    for (const { name, upn = "" } of everybody) {
      expect(found.said).not.toContain(name);
      expect(found.said).not.toContain(upn);
    }
  });

  it("counts no channel to which nothing can be written any more", async () => {
    await made();
    altered(`update conversations set document = replace(document, '"state":"active"', '"state":"gone"')`);
    expect((await look()).of("channels")[0]).toMatch(/^note .*none hears of what happens/);
  });

  it("compares what is set about the company with what is stored, and takes nothing in", async () => {
    await made();
    const short = { RAPPORT_SHORT_NAME: proseware.shortName };
    expect((await look(short)).of("tenant")[0]).toMatch(/^ok .*as the settings say\.$/);
    for (const _ of [1, 2])
      expect(
        (await look({ ...short, RAPPORT_LANGUAGE: "en", RAPPORT_PHONE: "+39 02 1234567" })).of("tenant")[0],
      ).toMatch(
        /^note .*set otherwise than the database has it: RAPPORT_LANGUAGE, RAPPORT_PHONE\. .*What to do: start/,
      );
    const elsewhere = await look({ ...short, RAPPORT_CLOUD: "china" });
    expect(elsewhere.of("tenant")[0]).toMatch(/^FAILS .*RAPPORT_CLOUD: the customers in this database are in public/);
    expect(elsewhere.status).toBe(1);
  });

  it("tells of a reseller that is not enrolled", async () => {
    await made([], { partnerId: "" });
    const found = await look({ RAPPORT_PARTNER_ID: "" });
    expect(found.of("tenant")[0]).toMatch(
      /^note .*no Microsoft partner id yet.*What to do: a Global admin types “enrolment”/,
    );
    expect(found.status).toBe(0);
  });

  it("asks for no link in a cloud that is closed", async () => {
    await made([], { cloud: "germany" });
    expect((await look()).of("invitation link")[0]).toBe(
      "ok    invitation link: none is needed in a cloud that is closed.",
    );
  });

  it("ends in words, and with 1, where something breaks on the way", async () => {
    await made();
    altered("drop table links");
    const found = await look();
    expect(found.of("the rest")[0]).toMatch(/^FAILS .*could not be looked at: no such table.*What to do: look at/);
    expect([found.status, found.failing]).toEqual([1, ["the rest"]]);
  });

  it("leaves older tables as they are, and says what brings them up to date", async () => {
    await made();
    const steps = () => {
      const database = new DatabaseSync(file());
      const { n } = database.prepare("select count(*) as n from kysely_migration").get() ?? {};
      database.close();
      return Number(n);
    };
    altered("delete from kysely_migration where name = (select max(name) from kysely_migration)");
    const before = steps();
    const found = await look();
    expect(found.of("database")[0]).toMatch(/^note .*one step older than this version.*What to do: stop every Rapport/);
    expect([found.status, steps()]).toEqual([0, before]);
  });

  it("does not go on with the tables of a newer version", async () => {
    await made();
    altered("insert into kysely_migration (name, timestamp) values ('999-to-come', '2027-01-01T00:00:00.000Z')");
    const found = await look();
    expect(found.of("database")[0]).toMatch(/^FAILS .*a newer version.*What to do: start the newer version/);
    expect([found.status, found.failing]).toEqual([1, ["database"]]);
  });

  it("misses the key with which the history is sealed, whole or in part", async () => {
    await made();
    const other = await look({ RAPPORT_HISTORY_KEYS: `another ${key}` });
    expect(other.of("history key")[0]).toMatch(
      /^FAILS .*sealed with the key [0-9a-f]{8}.*What to do: put the key back/,
    );
    expect([other.status, other.failing]).toEqual([1, ["history key"]]);
    writeFileSync(join(folder, "data/history.key"), "short\n");
    const short = await look({ RAPPORT_HISTORY_KEYS: "" });
    expect(short.of("history key")[0]).toMatch(/^FAILS .*holds no whole key/);
    writeFileSync(join(folder, "data/history.key"), `${key}\n`);
    expect((await look({ RAPPORT_HISTORY_KEYS: "" })).of("history key")[0]).toMatch(/^ok .*it is in .*history\.key/);
  });
});

describe("npm run doctor as a process", () => {
  it("ends with 1 where Rapport would not work, in words", async () => {
    const { status, said } = await ran({ RAPPORT_ORGANISATION: "Proseware" }, folder);
    expect(status).toBe(1);
    expect(said).toContain("FAILS settings: MICROSOFT_APP_ID is missing");
    expect(said).not.toMatch(/^\s+at /m);
  });

  it("asks a machine in Azure for the token of a managed identity", async () => {
    const managed = {
      ...complete(`sqlite:${file()}`),
      MICROSOFT_APP_TYPE: "UserAssignedMsi",
      MICROSOFT_APP_PASSWORD: "",
    };
    const azure = { IDENTITY_ENDPOINT: `${login.url}/msi/token`, IDENTITY_HEADER: machineSecret, PORT: `${port}` };
    login.asked.length = 0;
    const found = await ran({ ...managed, ...azure }, folder);
    expect(found.said).toContain("ok    token: Microsoft gives the bot one, by the managed identity.");
    expect(login.asked).toEqual([
      expect.objectContaining({ client_id: app.id, resource: "https://api.botframework.com" }),
    ]);
    const refused = await ran({ ...managed, ...azure, IDENTITY_HEADER: "of another machine" }, folder);
    expect(refused.said).toMatch(
      /FAILS token: this machine gets none by the managed identity in MICROSOFT_APP_ID: [^.]+/,
    );
  });
});

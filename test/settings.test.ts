import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseGiven, oddClouds, readSettings, settingsTable, unknownSettings } from "../src/settings";

const production = {
  MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_PASSWORD: "s3cret-value",
  MICROSOFT_APP_TENANT_ID: "11111111-1111-4111-8111-111111111111",
  RAPPORT_ORGANISATION: "Proseware Italia S.r.l.",
  RAPPORT_PARTNER_ID: "6123456",
  RAPPORT_PUBLIC_URL: "https://rapport.proseware.example/",
};
const demo = { demo: true };
const real = { demo: false };
const problemsOf = (environment: Record<string, string>, mode = real): string[] => {
  const outcome = readSettings(environment, mode);
  return outcome.ok ? [] : outcome.problems;
};

describe("the settings", () => {
  it("of the demo need nothing and stay on this computer", () => {
    expect(readSettings({ HOST: "0.0.0.0" }, demo)).toEqual({
      ok: true,
      settings: {
        demo: true,
        port: 3978,
        playgroundPort: 56150,
        host: "127.0.0.1",
        databaseUrl: "sqlite:data/rapport.db",
        tokens: "sdk",
        dialogs: false,
        targeted: false,
        installsForApprovers: false,
        government: false,
        admins: [],
        publicUrl: "http://127.0.0.1:3978",
        allowedTenants: [],
        historyKeys: [],
        logLevel: "info",
        publisher: {},
      },
    });
  });

  it("of a demo ignore credentials that happen to be set", () => {
    expect(readSettings(production, demo)).toMatchObject({ settings: { host: "127.0.0.1" } });
    expect(readSettings(production, demo)).not.toHaveProperty("settings.credentials");
  });

  it("of production carry the bot's identity, and addresses without a slash at the end", () => {
    expect(readSettings(production, real)).toMatchObject({
      ok: true,
      settings: {
        host: "0.0.0.0",
        publicUrl: "https://rapport.proseware.example",
        credentials: {
          appId: production.MICROSOFT_APP_ID,
          type: "SingleTenant",
          tenantId: production.MICROSOFT_APP_TENANT_ID,
        },
      },
    });
  });

  it.each(["RAPPORT_ORGANISATION", "RAPPORT_SHORT_NAME", "RAPPORT_PHONE"])(
    "take no %s that cannot be read or goes on and on",
    (name) => {
      const unreadable = `${name} has signs in it that nobody can read.`;
      for (const sign of ["\u0000", "\u007f", "\u202e", "\ud83d", "\n"])
        expect(problemsOf({ ...production, [name]: `Prose${sign}ware` })).toEqual([unreadable]);
      const long = { ...production, [name]: "x".repeat(5000) };
      expect(problemsOf(long)).toEqual([`${name} has more than 200 letters.`]);
    },
  );

  it("name everything that is missing, one line each, and the way to try it without", () => {
    expect(problemsOf({})).toEqual([
      'MICROSOFT_APP_ID is missing: the bot\'s app id from Azure. To try Rapport without Azure run "npm run demo".',
      "MICROSOFT_APP_PASSWORD is missing: a client secret of the app.",
      "MICROSOFT_APP_TENANT_ID is missing: the tenant in which the app is registered.",
      "RAPPORT_ORGANISATION is missing: the legal name of the reseller.",
      "RAPPORT_PUBLIC_URL is missing: the https address under which people reach this service.",
    ]);
  });

  it("take the company's pages and whom to ask as https and mail addresses alone", () => {
    const own = { DEVELOPER_WEBSITE_URL: "https://www.proseware.example", RAPPORT_CONTACT: "it@proseware.example" };
    expect(readSettings({ ...production, ...own }, real)).toMatchObject({
      settings: { publisher: { websiteUrl: own.DEVELOPER_WEBSITE_URL, contact: own.RAPPORT_CONTACT } },
    });
    for (const contact of ["javascript:alert(1)", "http://x.example", "somebody", "a@b@c.example"])
      expect(problemsOf({ ...production, RAPPORT_CONTACT: contact })).toEqual([
        "RAPPORT_CONTACT is neither a mail address nor an https address.",
      ]);
    for (const site of [
      "javascript:alert(1)",
      "https://x.example/ a",
      'https://x.example/"><b>',
      "https://x.example<b",
    ])
      expect(problemsOf({ ...production, DEVELOPER_WEBSITE_URL: site, RAPPORT_CONTACT: site })).toHaveLength(2);
  });

  it("take a type of partner that there is, and an indirect reseller for none", () => {
    expect(readSettings(production, real)).toMatchObject({
      settings: { organisation: { partnerType: "indirect-reseller", cloud: "public" } },
    });
    expect(readSettings({ ...production, RAPPORT_PARTNER_TYPE: "direct" }, real)).toMatchObject({
      settings: { organisation: { partnerType: "direct" } },
    });
    expect(problemsOf({ ...production, RAPPORT_PARTNER_TYPE: "reseller" })).toEqual([
      "RAPPORT_PARTNER_TYPE is neither indirect-reseller nor direct.",
    ]);
  });

  it("take empty values for none", () => {
    expect(problemsOf({ ...production, MICROSOFT_APP_ID: " ", PORT: "" })).toHaveLength(1);
  });

  it.each([
    [{ PORT: "many" }, "PORT is not a number."],
    [{ PORT: "70000" }, "PORT is above 65535."],
    [
      { MICROSOFT_APP_ID: "rapport" },
      "MICROSOFT_APP_ID is not an id of the form 00000000-0000-0000-0000-000000000000.",
    ],
    [{ MICROSOFT_APP_TYPE: "Other" }, "MICROSOFT_APP_TYPE is not SingleTenant, UserAssignedMsi or MultiTenant."],
    [{ RAPPORT_PUBLIC_URL: "http://rapport.example" }, "RAPPORT_PUBLIC_URL does not start with https://."],
    [
      { MICROSOFT_APP_TYPE: "MultiTenant", MICROSOFT_APP_TENANT_ID: "" },
      "MICROSOFT_APP_TENANT_ID is missing: the tenant in which the app is registered.",
    ],
    [{ RAPPORT_ORGANISATION: "\u200b\u2060" }, "RAPPORT_ORGANISATION has neither a letter nor a digit."],
    [{ RAPPORT_ADMINS: "giulia" }, "RAPPORT_ADMINS is not an id of the form 00000000-0000-0000-0000-000000000000."],
    [
      { RAPPORT_PUBLIC_URL: "https://user:pw@rapport.example/x?y=1#z" },
      "RAPPORT_PUBLIC_URL holds more than a host and a path: no name, no query, no place in a page.",
    ],
    [{ DATABASE_URL: "sqlite:" }, "DATABASE_URL names no file behind sqlite:."],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL starts with neither sqlite: nor postgres://."],
    [{ RAPPORT_TEAMS_TOKENS: "mine" }, "RAPPORT_TEAMS_TOKENS is neither sdk nor direct."],
    [
      { RAPPORT_TEAMS_TOKENS: "direct", MICROSOFT_APP_TYPE: "UserAssignedMsi", MICROSOFT_APP_PASSWORD: "" },
      "RAPPORT_TEAMS_TOKENS is direct, which needs a client secret: with a managed identity (MICROSOFT_APP_TYPE UserAssignedMsi) it is sdk.",
    ],
    [{ RAPPORT_INSTALL_FOR_APPROVERS: "yes" }, "RAPPORT_INSTALL_FOR_APPROVERS is neither on nor off."],
    [
      { RAPPORT_INSTALL_FOR_APPROVERS: "on", MICROSOFT_APP_TYPE: "UserAssignedMsi", MICROSOFT_APP_PASSWORD: "" },
      "RAPPORT_INSTALL_FOR_APPROVERS is on, which needs a client secret: with a managed identity (MICROSOFT_APP_TYPE UserAssignedMsi) it is off.",
    ],
    ...["germany", "china"].map((cloud): [object, string] => [
      { RAPPORT_INSTALL_FOR_APPROVERS: "on", RAPPORT_CLOUD: cloud },
      `RAPPORT_INSTALL_FOR_APPROVERS is on, but no Microsoft Graph installs apps in RAPPORT_CLOUD ${cloud}.`,
    ]),
    [{ RAPPORT_COUNTRY: "ZZ" }, "RAPPORT_COUNTRY is the code of no country."],
    [{ RAPPORT_PHONE: "abc" }, "RAPPORT_PHONE is no telephone number."],
    [
      { RAPPORT_PUBLIC_URL: "https://rapport.example/api/messages" },
      "RAPPORT_PUBLIC_URL is the messaging endpoint: /api/messages at its end is left out.",
    ],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is not debug, info, warn or error."],
    [{ CHANNEL_SERVICE: "china" }, "CHANNEL_SERVICE is neither empty nor gov."],
  ])("refuse %o in one line", (wrong, line) => {
    expect(problemsOf({ ...production, ...wrong })).toEqual([line]);
  });

  it("never repeat a value in a problem", () => {
    const wrong = { ...production, DATABASE_URL: "mysql://user:hunter2@db", MICROSOFT_APP_TYPE: "UserAssignedMsi" };
    expect(problemsOf(wrong).join(" ")).not.toMatch(/hunter2|s3cret/);
    expect(problemsOf({ ...production, MICROSOFT_APP_TYPE: "UserAssignedMsi" })[0]).toContain("a managed identity");
  });

  it("take a value in quotes of either kind for what is in them, and leave those within it alone", () => {
    const bare = readSettings(production, real);
    for (const quote of ['"', "'"]) {
      const entries = Object.entries(production).map(([name, value]) => [name, ` ${quote}${value}${quote} `]);
      expect(readSettings(Object.fromEntries(entries), real)).toEqual(bare);
    }
    expect(problemsOf({ ...production, RAPPORT_ORGANISATION: '""' })).toEqual([
      "RAPPORT_ORGANISATION is missing: the legal name of the reseller.",
    ]);
    const within = { ...production, RAPPORT_ORGANISATION: '"Alfa" & "Beta"' };
    expect(readSettings(within, real)).toMatchObject({ settings: { organisation: { name: '"Alfa" & "Beta"' } } });
  });

  it("name what looks like one of theirs and is none, with the nearest, without its value", () => {
    const meant = {
      RAPPORT_DIALOG: "RAPPORT_DIALOGS",
      RAPPORT_ADMIN: "RAPPORT_ADMINS",
      RAPPORT_PARTNER_ID_FILE: "RAPPORT_PARTNER_ID",
      RAPPORT_CUONTRY: "RAPPORT_COUNTRY",
      RAPPORT_LANGAUGE: "RAPPORT_LANGUAGE",
    };
    for (const [name, nearest] of Object.entries(meant))
      expect(unknownSettings({ [name]: "hunter2" })).toEqual([
        `${name} is no setting, and changes nothing: is ${nearest} meant?`,
      ]);
    expect(unknownSettings({ RAPPORT_5: "x" })).toEqual([
      "RAPPORT_5 is no setting, and changes nothing: README.md lists those there are.",
    ]);
    const named = Object.fromEntries(settingsTable.map(({ name }) => [name, "x"]));
    expect(unknownSettings({ ...named, RAPPORT_HISTORY_KEYS_FILE: "x", RAPPORT_OLD: "", HOME: "/root" })).toEqual([]);
  });

  it("tell of a cloud of the reseller that seldom goes with that of Teams, and refuse what never does", () => {
    const told = (cloud: string, service: string): string[] =>
      oddClouds({ RAPPORT_CLOUD: cloud, CHANNEL_SERVICE: service });
    expect([oddClouds({}), ...["public", "germany"].map((cloud) => told(cloud, ""))]).toEqual([[], [], []]);
    expect(told("us-government", "gov")).toEqual([]);
    expect(told("us-government", "")).toEqual([expect.stringContaining("right for GCC alone")]);
    expect(oddClouds({ CHANNEL_SERVICE: "'gov'" })).toEqual([expect.stringContaining("RAPPORT_CLOUD is public")]);
    expect(told("china", "")).toEqual([expect.stringContaining("not in that operated by 21Vianet")]);
    for (const cloud of ["china", "germany"]) {
      const never = { ...production, RAPPORT_CLOUD: cloud, CHANNEL_SERVICE: "gov" };
      expect([readSettings(never, real), oddClouds(never)]).toMatchObject([
        { problems: [expect.stringMatching(/^CHANNEL_SERVICE is gov, but no tenant.*leave CHANNEL_SERVICE empty\.$/)] },
        [],
      ]);
    }
  });

  it("have their defaults in the one table: the database, and the port of the demo’s client", () => {
    const standard = (name: string) => settingsTable.find((each) => each.name === name)?.standard;
    expect(databaseGiven({}).url).toBe(standard("DATABASE_URL"));
    const port = (given: string) => readSettings({ PLAYGROUND_PORT: given }, { demo: true });
    for (const given of ["", '""', `'${standard("PLAYGROUND_PORT")}'`])
      expect(port(given)).toMatchObject({ settings: { playgroundPort: Number(standard("PLAYGROUND_PORT")) } });
    expect([port("0"), port("x")]).toMatchObject([
      { problems: ["PLAYGROUND_PORT is below 1."] },
      { problems: ["PLAYGROUND_PORT is not a number."] },
    ]);
  });

  it("take lists of people and tenants", () => {
    const [one, two] = ["A0000000-0000-4000-8000-000000000001", "a0000000-0000-4000-8000-000000000002"];
    const outcome = readSettings({ ...production, RAPPORT_ADMINS: `${one}, ${two} ,` }, real);
    expect(outcome).toMatchObject({ settings: { admins: [one.toLowerCase(), two] } });
  });

  it("stand in one table that says which of them are secret", () => {
    expect(settingsTable.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      "MICROSOFT_APP_PASSWORD",
      "DATABASE_URL",
      "RAPPORT_HISTORY_KEYS",
    ]);
    expect(settingsTable.every(({ meaning }) => meaning.endsWith("."))).toBe(true);
  });

  it("are called required where, with none of them, a start asks for them, and nowhere else", () => {
    const asked = problemsOf({}).map((problem) => /^\w+/.exec(problem)?.[0]);
    const required = settingsTable.filter((setting) => setting.required).map(({ name }) => name);
    expect(required.sort()).toEqual(asked.sort());
  });
});

describe("a setting by another name", () => {
  const { MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID, ...others } = production;

  it("is taken as the Teams CLI writes it", () => {
    const asWritten = {
      CLIENT_ID: MICROSOFT_APP_ID,
      CLIENT_SECRET: MICROSOFT_APP_PASSWORD,
      TENANT_ID: MICROSOFT_APP_TENANT_ID,
    };
    expect(readSettings({ ...others, ...asWritten }, real)).toEqual(readSettings(production, real));
    expect(readSettings({ ...production, ...asWritten, MICROSOFT_APP_ID: "" }, real)).toMatchObject({ ok: true });
  });

  it("that says something else is a problem, in one line without values", () => {
    expect(problemsOf({ ...production, CLIENT_SECRET: "an0ther" })).toEqual([
      "MICROSOFT_APP_PASSWORD and CLIENT_SECRET are both set, and differ: one of them is enough.",
    ]);
  });
});

describe("a secret in a file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rapport-secrets-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fileWith = (content: string): string => {
    const file = join(folder, "secret");
    writeFileSync(file, content);
    return file;
  };

  it("is read from there, without the end of its line, also where its own setting is empty", () => {
    const { MICROSOFT_APP_PASSWORD, ...others } = production;
    for (const name of ["MICROSOFT_APP_PASSWORD_FILE", "CLIENT_SECRET_FILE"]) {
      const environment = { ...others, MICROSOFT_APP_PASSWORD: "", [name]: fileWith(`${MICROSOFT_APP_PASSWORD}\n`) };
      expect(readSettings(environment, real)).toEqual(readSettings(production, real));
    }
  });

  it.each(["DATABASE_URL", "MICROSOFT_APP_PASSWORD", "RAPPORT_HISTORY_KEYS"])("may be %s", (name) => {
    const value = `postgres://${"x".repeat(40)}`;
    const inFile = readSettings({ ...production, [name]: undefined, [`${name}_FILE`]: fileWith(value) }, real);
    expect(inFile).toEqual(readSettings({ ...production, [name]: value }, real));
    expect(inFile).not.toEqual(readSettings(production, real));
  });

  it("that cannot be had keeps from starting, in one line: nothing is taken for it", () => {
    const problem = (file: string) => problemsOf({ ...production, DATABASE_URL_FILE: file });
    expect(problem(join(folder, "none"))).toEqual(["DATABASE_URL_FILE: the file cannot be read: there is none."]);
    expect(problem(folder)).toEqual(["DATABASE_URL_FILE: the file cannot be read: it is a folder."]);
    expect(problem(fileWith("\n"))).toEqual(["DATABASE_URL_FILE: the file is empty."]);
    expect(problemsOf({ ...production, MICROSOFT_APP_PASSWORD_FILE: fileWith("an0ther") })).toEqual([
      "MICROSOFT_APP_PASSWORD and MICROSOFT_APP_PASSWORD_FILE are both set, and differ: one of them is enough.",
    ]);
  });

  it("is a secret: what anybody may read is set as it is", () => {
    expect(
      problemsOf({ ...production, RAPPORT_ORGANISATION: "", RAPPORT_ORGANISATION_FILE: fileWith("Prose") }),
    ).toEqual(["RAPPORT_ORGANISATION is missing: the legal name of the reseller."]);
  });
});

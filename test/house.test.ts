import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readHouse, rules } from "./house/house";
import { hold, outlived } from "./house/rule";
import { projectRoot } from "./support/sources";

describe("the house", () => {
  const house = readHouse();

  it.each(rules.map((rule) => [rule.name, rule] as const))("keeps its rule: %s", (_, rule) => {
    hold(rule, house);
  });

  it("allows nothing by name that nobody needs any more", () => {
    expect(rules.flatMap((rule) => outlived(rule, house))).toEqual([]);
  });

  it("has no test of more than 400 lines", () => {
    const tests = globSync("test/**/*.ts", { cwd: projectRoot });
    const linesOf = (path: string) => readFileSync(join(projectRoot, path), "utf8").split("\n");
    expect(tests.filter((path) => linesOf(path).length > 400)).toEqual([]);
  });

  it("has at its top level only what belongs there", () => {
    const allowed = ["src", "cards", "appPackage", "test", "env", "package.json", "package-lock.json", "tsconfig.json"];
    const also = ["biome.json", "knip.json", "README.md", "LICENSE"];
    const tracked = execFileSync("git", ["ls-files"], { cwd: projectRoot, encoding: "utf8" }).split("\n");
    const top = new Set(
      tracked.map((path) => path.split("/")[0] ?? "").filter((name) => name && !name.startsWith(".")),
    );
    expect([...top].filter((name) => ![...allowed, ...also].includes(name))).toEqual([]);
  });
});

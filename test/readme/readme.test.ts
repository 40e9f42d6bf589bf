import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../support/sources";
import { readmes } from "./tables";

const readme = readFileSync(join(projectRoot, "README.md"), "utf8");

describe("the README", () => {
  it.each(readmes)(
    "has the tables that there are; npm run readme brings them up to date: $path",
    ({ path, withTables }) => {
      const text = readFileSync(join(projectRoot, path), "utf8");
      expect(text).toBe(withTables(text));
    },
  );

  it("leads to a page of installation that names only files and scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
    const page = readFileSync(join(projectRoot, "env/INSTALL.md"), "utf8");
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const files = [...page.matchAll(/`((?:env|appPackage|dist|compose|m365agents)[\w./-]*)`/g)].map(
      ([, path = ""]) => path,
    );
    const made = /^env\/(\.env\.local|\.env\.dev\.user|secrets)|^appPackage\/build|^dist/;
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((path) => !made.test(path) && !existsSync(join(projectRoot, path)))).toEqual([]);
    expect(readme).toContain("(env/INSTALL.md)");
  });

  it("names only files, folders and scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    const where = readme.slice(readme.indexOf("## Where things are"), readme.indexOf("## Check a change"));
    const folders = [...where.matchAll(/^\| (`[^|]+`) \| [a-zt]/gm)]
      .flatMap(([, cell = ""]) => [...cell.matchAll(/`([a-zA-Z/]+)`/g)].map(([, path = ""]) => path))
      .filter((path) => /^(src|cards|appPackage|env|test)/.test(path));
    expect([...links, ...folders].filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

const tool = (path: string): string => `node ${join(projectRoot, "dist/src", path)}`;

describe("a tool in the terminal", () => {
  it.each([
    ["verify.js", "npm run verify"],
    ["doctor/main.js", "npm run doctor"],
    ["backup/main.js", "npm run backup"],
    ["backup/main.js restore", "npm run restore"],
    ["import/main.js", "npm run import"],
    ["package/build.js", "npm run package"],
    ["demo/main.js", "npm run demo"],
  ])("says in one line how it is asked, and does nothing: %s", async (path, line) => {
    for (const asked of ["--help", "-h"]) {
      const { code, output, errors } = await finished(`${tool(path)} ${asked}`, tmpdir());
      expect([code, output.trim().split("\n").length, errors]).toEqual([0, 1, ""]);
      expect(output).toContain(line);
    }
  });

  it.each([
    ["verify.js --since x", 2, /^--since x is not of the form/],
    ["backup/main.js backup", 1, /^npm run backup -- <file>: which file is missing/],
    ["import/main.js --what", 2, /^Unknown option/],
    ["package/build.js", 1, /^MICROSOFT_APP_ID/],
    ["demo/main.js --as nobody --no-playground", 1, /^The demo cannot start: nobody is called nobody/],
  ])(
    "says where errors go what is wrong with what was asked, and ends with a number: %s",
    async (path, status, said) => {
      const { code, output, errors } = await finished(tool(path), tmpdir());
      expect([code, output]).toEqual([status, ""]);
      expect(errors).toMatch(said);
    },
  );

  it("ends quietly, with its own number, where nobody reads on", async () => {
    const ended = await finished(`bash -c 'set -o pipefail; ${tool("doctor/main.js")} | head -1'`, tmpdir());
    expect([ended.code, ended.output.split("\n").length - 1, ended.errors]).toEqual([1, 1, ""]);
  });
});

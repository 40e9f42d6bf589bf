import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

/*
 * The schema of the Toolkit's files is one file of a package that brings 250 others: it is not installed, but fetched
 * alone as npm knows it, at this version and checksum. npm keeps it from then on.
 */
const carrier = "@microsoft/teamsfx-core@3.1.3";
const checksum = "sha512-FnNzDGblM24//EWVAjY8BHP+sempRlTrAK+PR5SWvJK0r8IGBAZDjsT+PMh1a5Oi2C5n/njgnH+i8TKaBTky7g==";

describe("the Toolkit's schema", () => {
  let folder: string;
  let isValid: ReturnType<Ajv["compile"]>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "rapport-toolkit-"));
    const packing = `npm pack ${carrier} --json --prefer-offline --ignore-scripts`;
    const { code, output, errors } = await finished(packing, folder);
    expect([code, code === 0 || errors]).toEqual([0, true]);
    const [{ filename }] = JSON.parse(output);
    const packed = readFileSync(join(folder, filename));
    expect(`sha512-${createHash("sha512").update(packed).digest("base64")}`).toBe(checksum);
    const schema = "package/resource/yaml-schema/v1.11/yaml.schema.json";
    const read = execFileSync("tar", ["-xzOf", filename, schema], { cwd: folder, encoding: "utf8" });
    isValid = new Ajv({ strict: false }).compile(JSON.parse(read));
  }, 120_000); // fetches 25 MB, the first time
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(["m365agents.yml", "m365agents.local.yml"])("finds %s valid", (name) => {
    const file = parse(readFileSync(join(projectRoot, name), "utf8"));
    expect([isValid(file), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...file, provision: [{ uses: "teamsApp/imagine", with: {} }] })).toBe(false);
  });
});

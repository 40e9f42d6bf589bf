import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

interface Component {
  name: string;
  version: string;
  purl: string;
  hashes: object[];
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
}

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));

describe("npm run sbom", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-sbom-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("lists every package that is shipped, with its checksum and licence, and none that only checks", async () => {
    for (const file of ["package.json", "package-lock.json", "src/build"])
      cpSync(join(projectRoot, file), join(folder, file), { recursive: true });
    const { scripts } = readJson(projectRoot, "package.json");
    expect(await finished(scripts.sbom, folder)).toEqual({ code: 0, output: "", errors: "" });

    const { bomFormat, components }: { bomFormat: string; components: Component[] } = readJson(
      folder,
      "artefacts/sbom.cdx.json",
    );
    expect(bomFormat).toBe("CycloneDX");
    const locked: Record<string, { version: string; dev?: boolean; devOptional?: boolean }> = readJson(
      projectRoot,
      "package-lock.json",
    ).packages;
    const shipped = Object.entries(locked)
      .filter(([path, { dev }]) => path !== "" && !dev)
      .map(([path, { version }]) => `${path.split("node_modules/").at(-1)}@${version}`);
    const listed = components.map(({ name, version }) => `${name}@${version}`);
    expect([...new Set(listed)].sort()).toEqual([...new Set(shipped)].sort());
    for (const { purl, hashes, licenses: [named] = [] } of components) {
      const licence = named?.expression ?? named?.license?.id ?? named?.license?.name ?? "";
      expect({ purl, hashes: hashes.length, licence }).toEqual({
        purl,
        hashes: 1,
        licence: expect.stringMatching(/\w/),
      });
    }
  });
});

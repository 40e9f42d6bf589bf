import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../support/sources";

const inProject = (path: string): string => join(projectRoot, path);

/** What the compiler says of the store when this is added to it. */
function compilerOn(lines: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "rapport-entities-"));
  const added = join(folder, "added.ts");
  const configuration = {
    extends: inProject("tsconfig.json"),
    compilerOptions: { noEmit: true, rootDir: "/", types: ["node"], typeRoots: [inProject("node_modules/@types")] },
    files: [added, inProject("src/store/open.ts")],
    include: [],
  };
  writeFileSync(added, lines);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const compiler = inProject("node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { cwd: projectRoot, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return stdout.split("\n").filter((line) => line.includes("error"));
}

const ports = inProject("src/core/ports");
const stored = inProject("src/store/stored-entity");
const note = "interface Note { id: string; text: string; revision: number }";

describe("a stored thing is declared once", () => {
  it("and the store does not compile without its table", () => {
    const told = compilerOn(`
      import "${ports}";
      ${note}
      declare module "${ports}" { interface Entities { notes: Note } }`);

    expect(told).toEqual([
      expect.stringMatching(
        /^src\/store\/entities\/index\.ts.*Property 'notes' is missing in type .* but required in type/,
      ),
    ]);
  });

  it("and the store does not compile without its reads", () => {
    const told = compilerOn(`
      import "${ports}";
      ${note}
      declare module "${ports}" { interface Queries { note(id: string): Promise<Note | undefined> } }`);

    expect(told).toEqual([expect.stringMatching(/^src\/store\/entities\/index\.ts.*Property 'note' is missing/)]);
  });

  it("and no part of how it is kept can be left out, nor a column of its table, nor the table", () => {
    const told = compilerOn(`
      import { documents, type StoredEntity } from "${stored}";
      ${note}
      declare const whole: StoredEntity<Note>;
      const { table, next, save } = whole;
      export const parts: StoredEntity<Note>[] = [
        { next, save },
        { table, save },
        { table, next },
      ];
      export const people = documents("people", ({ id }: Note) => ({ id }));
      export const notes = documents("notes", ({ id }: Note) => ({ id }));`);

    expect(told).toEqual([
      expect.stringContaining("Property 'table' is missing"),
      expect.stringContaining("Property 'next' is missing"),
      expect.stringContaining("Property 'save' is missing"),
      expect.stringContaining("Argument of type '({ id }: Note) => { id: string; }' is not assignable"),
      expect.stringContaining(`Argument of type '"notes"' is not assignable`),
    ]);
  });
});

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

const parts = Array.from({ length: 20 }, (_, index) => `part${index}`);
const sum = (summands: string[]) =>
  [
    ...summands.map((name) => `import { ${name} } from "./${name}";`),
    "declare const console: { log(sum: number): void };",
    `console.log(${summands.join(" + ")});`,
  ].join("\n");
const options = {
  target: "es2023",
  module: "node20",
  rootDir: ".",
  strict: true,
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

describe("npm run build", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rapport-build-"));
    for (const file of ["src/build", "package.json"]) {
      cpSync(join(projectRoot, file), join(folder, file), { recursive: true });
    }
    symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
    write("tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["src"] }));
    for (const name of parts) write(`src/${name}.ts`, `export const ${name}: number = 1;\n`);
    write("src/main.ts", sum(parts));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const build = () => finished("node src/build/build.js", folder);
  const start = () => finished("node dist/src/main.js", folder);
  const folders = () => readdirSync(folder).filter((name) => name.startsWith("dist"));
  const succeeded = { code: 0, output: "", errors: "" };

  it("compiles, and does not touch what is built until a source changes", async () => {
    expect(await build()).toEqual(succeeded);
    write("dist/left-alone", "");
    expect(await build()).toEqual(succeeded);
    expect(existsSync(join(folder, "dist/left-alone"))).toBe(true);
    expect((await start()).output).toBe("20\n");

    write("src/part0.ts", "export const part0: number = 3;\n");
    expect(await build()).toEqual(succeeded);
    expect((await start()).output).toBe("22\n");
    expect(folders()).toEqual(["dist"]);
  });

  it("leaves nothing of a source that is gone", async () => {
    await build();
    rmSync(join(folder, "src/part19.ts"));
    write("src/main.ts", sum(parts.slice(0, -1)));
    await build();
    expect(existsSync(join(folder, "dist/src/part18.js"))).toBe(true);
    expect(existsSync(join(folder, "dist/src/part19.js"))).toBe(false);
  });

  it("shows what the compiler found, and leaves what is built as it is", async () => {
    await build();
    write("src/part0.ts", 'export const part0: number = "one";\n');
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain("src/part0.ts(1,14): error TS2322");
    expect((await start()).output).toBe("20\n");
    expect(folders()).toEqual(["dist"]);
    expect((await build()).code).toBe(1);
  });

  it("lets many build and start at the same time, and takes nothing away from who was faster", async () => {
    for (const part0 of [1, 3]) {
      write("src/part0.ts", `export const part0: number = ${part0};\n`);
      const builds = [1, 2, 3].map(async () => {
        expect(await build()).toEqual(succeeded);
        const { ino } = statSync(join(folder, "dist"));
        expect(await start()).toEqual({ ...succeeded, output: `${19 + part0}\n` });
        return ino;
      });
      expect(new Set(await Promise.all(builds)).size).toBe(1);
      expect(folders()).toEqual(["dist"]);
    }
  });

  it("removes what a killed build left behind an hour ago, and nothing of one that goes on", async () => {
    const anHourAgo = new Date(Date.now() - 3_700_000);
    for (const name of ["dist.building-killed", "dist.building-other"]) mkdirSync(join(folder, name));
    utimesSync(join(folder, "dist.building-killed"), anHourAgo, anHourAgo);
    await build();
    expect(folders()).toEqual(["dist", "dist.building-other"]);
  });

  it("says in one line that there is no compiler", async () => {
    rmSync(join(folder, "node_modules"));
    const errors = 'The compiler is not installed: type "npm ci".\n';
    expect(await build()).toEqual({ code: 1, output: "", errors });
    expect(folders()).toEqual([]);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { get } from "../support/http";
import { finished } from "../support/processes/finished";
import { projectRoot } from "../support/sources";

const json = (file: string) => JSON.parse(readFileSync(join(projectRoot, file), "utf8"));
const { scripts, engines }: { scripts: Record<string, string>; engines: { node: string } } = json("package.json");
const locked: Record<string, { dev?: boolean; engines?: { node?: string } }> = json("package-lock.json").packages;
const production = Object.entries(locked).filter(([path, { dev }]) => path !== "" && !dev);
const script = (name: string): string => scripts[name] ?? `no script ${name}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapport-start-"));
  for (const file of ["src/build", "package.json"]) {
    cpSync(join(projectRoot, file), join(folder, file), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("npm start", () => {
  it.each(["start", "verify"])("says in one line that nothing is built (%s)", async (name) => {
    const errors = 'Rapport is not built yet: type "npm run build".\n';
    expect(await finished(script(name), folder)).toEqual({ code: 1, output: "", errors });
  });

  it("starts what is built where only the packages of production are installed", async () => {
    linkProduction();
    const rapport = startHere();
    try {
      const { port } = await started(rapport);
      expect((await get(`http://127.0.0.1:${port}/readyz`)).text).toBe("ready");
    } finally {
      process.kill(-Number(rapport.pid));
      await once(rapport, "close");
    }
  }, 120_000); // starts a process

  it("tells of a setting that is none, and starts all the same", async () => {
    linkProduction();
    const rapport = startHere({ RAPPORT_DIALOG: "on" });
    let errors = "";
    rapport.stderr?.on("data", (data) => {
      errors += String(data);
    });
    await started(rapport);
    process.kill(-Number(rapport.pid));
    await once(rapport, "close");
    expect(errors).toContain("RAPPORT_DIALOG is no setting, and changes nothing: is RAPPORT_DIALOGS meant?\n");
  }, 120_000); // starts a process

  it("leaves the app package to be made by npm run package, on such a machine too", async () => {
    linkProduction();
    link("appPackage");
    const [, make = ""] = script("package").split(" && ");
    const { code, output } = await finished(`${make} made.zip`, folder, environment);
    expect(code).toBe(0);
    expect(output).toMatch(/^made\.zip: version .*ready for upload to Teams/);
  });

  it("ends with the shell of npm, which passes no signal on", async () => {
    linkProduction();
    const rapport = startHere({ npm_lifecycle_event: "start" });
    const { port } = await started(rapport);
    rapport.kill("SIGTERM");
    await once(rapport, "close"); // nobody writes there any more
    await expect(get(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow("fetch failed");
  }, 120_000); // starts a process

  function linkProduction(): void {
    for (const place of ["dist", "cards"]) link(place);
    for (const [path] of production) if (path.lastIndexOf("node_modules") === 0) link(path);
  }

  /** Puts what the project has there, and npm installed, into the folder: as a link, since it is much. */
  function link(path: string): void {
    const source = join(projectRoot, path);
    if (!existsSync(source)) return; // a package of another platform
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(source, join(folder, path));
  }

  const environment = {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    // What a file behind a link asks for is looked for in the folder, not in the project.
    NODE_OPTIONS: "--preserve-symlinks --preserve-symlinks-main",
    MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
    MICROSOFT_APP_PASSWORD: "s3cret-value",
    MICROSOFT_APP_TENANT_ID: "11111111-1111-4111-8111-111111111111",
    RAPPORT_ORGANISATION: "Proseware Italia S.r.l.",
    RAPPORT_PARTNER_ID: "6123456",
    RAPPORT_PUBLIC_URL: "https://rapport.proseware.example",
    HOST: "127.0.0.1",
    PORT: "0",
  };

  function startHere(others: NodeJS.ProcessEnv = {}): ChildProcess {
    const env = { ...others, ...environment };
    // A group of its own, so that the shell does not end alone.
    return spawn(script("start"), { cwd: folder, env, shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  }

  async function started({ stdout, stderr }: ChildProcess): Promise<{ port: number }> {
    if (!stdout || !stderr) throw new Error("its output is not read");
    let errors = "";
    stderr.on("data", (data) => {
      errors += String(data);
    });
    for await (const line of createInterface(stdout)) {
      const { msg, port } = JSON.parse(line);
      if (msg === "started") return { port };
    }
    throw new Error(`it ended: ${errors}`);
  }
});

describe("a machine whose Node is too old", () => {
  const needed = engines.node.replace(">=", "");

  it.each(["build", "start", "verify"])("is told in one sentence which Node is needed (%s)", async (name) => {
    writeFileSync(
      join(folder, "old.js"),
      'Object.defineProperty(process, "versions", { value: { node: "18.20.8" } });',
    );
    const sentence = `Rapport needs Node ${needed} or later, and this is Node 18.20.8: `;
    const ways = 'on Linux on x64 "npm ci" brings it, elsewhere it has to be installed.\n';
    const environment = { NODE_OPTIONS: "--require ./old.js" };
    expect(await finished(script(name), folder, environment)).toEqual({ code: 1, output: "", errors: sentence + ways });
  });

  it("is told by every script, before anything else", () => {
    const first = Object.values(scripts).map((line) => line.split(" && ")[0]);
    const asking = [
      "node src/build/build.js",
      "node src/build/ready.js",
      "node src/build/sbom.js",
      "npm run --silent build",
    ];
    expect(first.filter((command) => !asking.includes(command ?? ""))).toEqual([]);
  });

  it("can read the files that tell it: their JavaScript is that of 2020", async () => {
    const flags = "--noCheck --allowJs --module commonjs --rootDir src/build";
    const compiler = join(projectRoot, "node_modules/typescript/bin/tsc");
    for (const target of ["es2020", "esnext"]) {
      const compiling = `node ${compiler} ${flags} --target ${target} --outDir ${target} src/build/*.js`;
      expect(await finished(compiling, folder)).toMatchObject({ code: 0 });
    }
    for (const name of ["build.js", "node-version.js", "ready.js"]) {
      const [old, modern] = ["es2020", "esnext"].map((target) => readFileSync(join(folder, target, name), "utf8"));
      expect(old).toBe(modern);
    }
  });

  it("is told of the Node that the README names", () => {
    const readme = readFileSync(join(projectRoot, "README.md"), "utf8");
    expect(readme).toContain(`Node ${needed.replace(/\.0$/, "")} or later`);
  });

  it("is told of a Node that every package of production is content with", () => {
    const asked = production.flatMap(([path, { engines }]) => {
      const [, version] = /^>= ?([\d.]+)$/.exec(engines?.node ?? "") ?? [];
      return version ? [{ path, version }] : [];
    });
    expect(asked.length).toBeGreaterThan(0);
    const newer = (version: string) => version.localeCompare(needed, undefined, { numeric: true }) > 0;
    expect(asked.filter(({ version }) => newer(version))).toEqual([]);
  });
});

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { parse } from "yaml";
import { eventually } from "../support/eventually";
import { freePort, get } from "../support/http";
import { finished } from "../support/processes/finished";
import { hasPostgres, startPostgres } from "../support/processes/postgres";
import { projectRoot } from "../support/sources";
import { buildByHand, type Stage } from "./by-hand";

const uid = process.getuid?.();
/** Files can be given to the user of the image by root, and by that user alone. */
const canInstall = uid === 0 || uid === 1000;
if (!canInstall && process.env.CI === "true") throw new Error("the image cannot be tried by this user");

const filledIn: Record<string, string> = {
  MICROSOFT_APP_ID: "b0000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_PASSWORD: "s3cret-value",
  MICROSOFT_APP_TENANT_ID: "11111111-1111-4111-8111-111111111111",
  RAPPORT_ORGANISATION: "Proseware Italia S.r.l.",
  RAPPORT_PUBLIC_URL: "https://rapport.proseware.example",
};

(canInstall ? describe : describe.skip)("an installation from nothing", () => {
  let place: string;
  let stages: Record<string, Stage>;
  let bin: string;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), "rapport-install-"));
    chmodSync(place, 0o755);
    bin = join(place, "bin");
    mkdirSync(bin);
    copyFileSync(process.execPath, join(bin, "node")); // to where another user may run it
    stages = await buildByHand(place);
  }, 300_000); // installs everything
  afterAll(async () => {
    for (const child of running) await ended(child);
    rmSync(place, { recursive: true, force: true });
  });

  describe("by the Dockerfile", () => {
    const image = (): Stage => stages.last!;

    it("leaves no compiler, no test and no package behind that only checks", () => {
      const locked: Record<string, { dev?: boolean; optional?: boolean }> = JSON.parse(
        readFileSync(join(projectRoot, "package-lock.json"), "utf8"),
      ).packages;
      const there = Object.keys(locked).filter((path) => path !== "" && existsSync(join(image().folder, path)));
      expect(there).toContain("node_modules/botbuilder");
      expect(there.filter((path) => locked[path]?.dev || locked[path]?.optional)).toEqual([]);
      expect(readdirSync(image().folder).sort()).toEqual([
        "appPackage",
        "cards",
        "data",
        "dist",
        "node_modules",
        "package.json",
        "src",
      ]);
      expect(readdirSync(join(image().folder, "dist"))).toEqual(["src"]);
    });

    it("starts as somebody who may write to the volume alone, and is healthy", async () => {
      expect(image().volumes).toEqual([join(image().folder, "data")]);
      const settings = { ...filledIn, PORT: String(await freePort()), HOST: "127.0.0.1" };
      const rapport = start(image(), settings);
      await healthy(image(), settings, rapport);
      expect(readdirSync(join(image().folder, "data")).sort()).toContain("history.key");
      expect(() => process.kill(Number(rapport.pid), 0)).not.toThrow();
      await ended(rapport);
      expect(await healthOf(image(), settings)).toBe(1);
    });

    it("makes the app package in its volume, by the line of env/INSTALL.md", async () => {
      const page = readFileSync(join(projectRoot, "env/INSTALL.md"), "utf8");
      const [, program = "", ...words] = /exec rapport (node) (\S+package\S+) (\S+)/.exec(page) ?? [];
      const { folder, environment, user } = image();
      const env = { ...environment, ...filledIn, PATH: bin };
      const { stdout } = await promisify(execFile)(join(bin, program), words, {
        cwd: folder,
        env,
        ...(uid === 0 && user),
      });
      expect(stdout).toContain("data/rapport.zip: version");
      const zip = unzipSync(readFileSync(join(folder, "data/rapport.zip")));
      expect(Object.keys(zip)).toEqual(["manifest.json", "it.json", "color.png", "outline.png"]);
    });

    (hasPostgres ? it : it.skip)(
      "starts with PostgreSQL and with secrets in files, as compose.yaml has it",
      async () => {
        const { services, secrets } = parse(readFileSync(join(projectRoot, "compose.yaml"), "utf8"));
        const server = await startPostgres();
        try {
          const { MICROSOFT_APP_PASSWORD: _inFile, ...open } = filledIn;
          mkdirSync(join(place, "env"));
          const making = linesUnder("In containers").filter((line) => !/^(cp|docker) /.test(line));
          const made = await finished(`umask 022\n${making.join("\n")}`, place);
          expect(made).toEqual({ code: 0, output: "", errors: "" });
          for (const name of [...services.rapport.secrets, ...services.postgres.secrets]) {
            expect(statSync(join(place, secrets[name].file)).size).toBeGreaterThan(16);
            copyFileSync(join(place, secrets[name].file), join(place, name)); // as it is mounted
          }
          writeFileSync(join(place, "database_url"), await server.database());
          const environment: [string, string][] = Object.entries(services.rapport.environment);
          const asMounted = environment.map(([name, value]) => [name, value.replace("/run/secrets", place)]);
          const settings = {
            ...open,
            ...Object.fromEntries(asMounted),
            PORT: String(await freePort()),
            HOST: "127.0.0.1",
          };
          const rapport = start(image(), settings);
          await healthy(image(), settings, rapport);
          await ended(rapport);
        } finally {
          await server.stop();
        }
      },
    );
  });

  it("by env/INSTALL.md comes to a package for Teams, a start, a backup, and its return", async () => {
    const build = stages.build!;
    const lines = linesUnder("On a machine with Node");
    const byImage = lines.filter((line) => build.ran.some((ran) => ran.startsWith(line)));
    expect(byImage).toEqual(["npm ci", "npm run build"]); // the same was carried out for the image
    const rest = lines.filter((line) => !byImage.includes(line));
    expect(rest).toEqual([
      "cp -n env/.env.example env/.env.local",
      "npm run package",
      "npm start",
      "npm run backup -- rapport.backup",
      "npm run verify",
      "npm run restore -- rapport.backup",
    ]);
    const port = await freePort();
    const own = { PORT: String(port), HOST: "127.0.0.1" };
    const done = async (line: string, others: Record<string, string> = {}): Promise<string> => {
      const { code, output, errors } = await finished(line, build.folder, { ...own, ...others });
      expect([line, code, errors]).toEqual([line, 0, ""]);
      return output;
    };
    const [settings = "", makePackage = "", startUp = "", backUp = "", verify = "", restore = ""] = rest;
    await done(settings);
    fillIn(join(build.folder, "env/.env.local"));
    expect(await done(makePackage)).toContain("ready for upload to Teams");
    const zip = unzipSync(readFileSync(join(build.folder, "appPackage/build/rapport.zip")));
    expect(Object.keys(zip)).toContain("manifest.json");

    const rapport = spawn(startUp, {
      cwd: build.folder,
      env: nodeEnvironment(own),
      shell: true,
      detached: true,
      stdio: "ignore",
    });
    running.push(rapport);
    const readiness = () => get(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    await eventually("a start", async () => (await readiness())?.text === "ready");
    expect(await done(backUp)).toMatch(/rapport\.backup: \d+ rows/);
    process.kill(-Number(rapport.pid));
    await once(rapport, "close");
    expect(await done(verify)).toContain("intact");
    const elsewhere = { DATABASE_URL: "sqlite:data/restored.db" };
    expect(await done(restore, elsewhere)).toContain("rows are restored");
    expect(await done(verify, elsewhere)).toContain("intact");
  }, 120_000); // starts processes

  /** Starts what an image starts, as the user whose it is. */
  function start(stage: Stage, settings: Record<string, string>): ChildProcess {
    const [program = "", ...words] = stage.command;
    expect(stage.user?.uid).toBeGreaterThan(0);
    const child = spawn(program, words, {
      cwd: stage.folder,
      env: { ...stage.environment, ...settings, PATH: bin },
      stdio: ["ignore", "ignore", "pipe"],
      ...(uid === 0 && stage.user),
    });
    running.push(child);
    return child;
  }

  async function healthy(stage: Stage, settings: Record<string, string>, rapport: ChildProcess): Promise<void> {
    let errors = "";
    rapport.stderr?.on("data", (data) => {
      errors += String(data);
    });
    await eventually("health", async () => rapport.exitCode !== null || (await healthOf(stage, settings)) === 0);
    expect([rapport.exitCode, errors]).toEqual([null, ""]);
  }

  async function healthOf(stage: Stage, settings: Record<string, string>): Promise<number> {
    const [program = "", ...words] = stage.health;
    const env = { ...stage.environment, ...settings, PATH: bin };
    return promisify(execFile)(join(bin, program), words, { env }).then(
      () => 0,
      (error: { code: number }) => error.code,
    );
  }
});

const nodeEnvironment = (own: Record<string, string>): NodeJS.ProcessEnv => ({
  ...own,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
});

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** The lines that somebody types who follows the page, without the remarks behind them. */
function linesUnder(heading: string): string[] {
  const page = readFileSync(join(projectRoot, "env/INSTALL.md"), "utf8");
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [, block = ""] = /^```sh\n([\s\S]*?)^```/m.exec(section) ?? [];
  return block
    .split("\n")
    .map((line) => line.replace(/ +#.*/, ""))
    .filter(Boolean);
}

function fillIn(file: string): void {
  const lines = readFileSync(file, "utf8").split("\n");
  const filled = lines.map((line) => {
    const [name = ""] = line.split("=");
    return name in filledIn ? `${name}=${filledIn[name]}` : line;
  });
  expect(filled.filter((line, at) => line !== lines[at])).toHaveLength(Object.keys(filledIn).length);
  writeFileSync(file, filled.join("\n"));
}

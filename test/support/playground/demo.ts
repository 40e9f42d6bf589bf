import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../http";
import { projectRoot } from "../sources";

/** `npm run demo`, started as a person would, on ports and with data of its own. */
export interface Demo {
  port: number;
  playgroundPort: number;
  folder: string;
  process: ChildProcess;
  /** Everything it has printed. */
  printed(): string;
  /** Presses Ctrl-C and waits; gives the exit code. */
  stop(): Promise<number | null>;
}

interface DemoOptions {
  /** E.g. `--no-playground`. */
  flags?: string[];
  /** A folder of an earlier start; it is then left where it is. */
  folder?: string;
  environment?: Record<string, string>;
}

/** Resolves when the demo has printed its line; throws with what it printed when it ends before. */
export async function startDemo({ flags = [], folder: given, environment = {} }: DemoOptions = {}): Promise<Demo> {
  const folder = given ?? mkdtempSync(join(tmpdir(), "rapport-demo-"));
  const port = await freePort();
  const playgroundPort = await freePort();
  const child = spawn(process.execPath, [join(__dirname, "../../../src/demo/main.js"), ...flags], {
    cwd: projectRoot,
    env: {
      ...process.env,
      PORT: `${port}`,
      PLAYGROUND_PORT: `${playgroundPort}`,
      DATABASE_URL: `sqlite:${folder}/rapport.db`,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ready = new Promise<"ready">((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        printed += String(data);
        if (/^(Open|Rapport listens)/m.test(printed)) resolve("ready");
      });
    }
  });
  const ended = once(child, "exit");
  if ((await Promise.race([ready, ended])) !== "ready") throw new Error(printed);
  return {
    port,
    playgroundPort,
    folder,
    process: child,
    printed: () => printed,
    async stop() {
      if (child.exitCode === null) child.kill("SIGINT");
      await ended;
      if (!given) rmSync(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

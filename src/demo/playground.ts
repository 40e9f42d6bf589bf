import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { playgroundConfiguration } from "./playground-configuration";
import type { DemoWorld } from "./world";

export interface Playground {
  /** Address to open in the browser. */
  url: string;
  /** Resolves when it is no longer there: what it said last, or its exit code. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface PlaygroundOptions {
  port: number;
  /** Where the bot takes activities. */
  endpoint: string;
  /** A folder of its own, created where needed. */
  folder: string;
}

/** Address at which the Playground takes the bot's messages. */
export const playgroundServiceUrl = (port: number): string => `http://127.0.0.1:${port}/_connector`;

/**
 * Starts Microsoft's Agents Playground on loopback, without telemetry and without opening a browser.
 *
 * @throws {Error} when the port is taken or it does not start
 */
export async function startPlayground(world: DemoWorld, options: PlaygroundOptions): Promise<Playground> {
  const { port, endpoint, folder } = options;
  if (!(await isFree(port))) throw new Error(`port ${port} is taken: end what uses it, or set PLAYGROUND_PORT`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".m365agentsplayground.yml"), playgroundConfiguration(world));

  const preload = join(__dirname, "playground-preload.js");
  const cli = require.resolve("@microsoft/m365agentsplayground/cli.js");
  const where = ["-e", endpoint, "-p", `${port}`, "-c", "msteams", "--service-url", playgroundServiceUrl(port)];
  const child = spawn(
    process.execPath,
    ["--require", preload, cli, "start", ...where, "--disable-telemetry"],
    // Its standard input ends when this process ends in whatever way; the preload ends it then.
    { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" }, stdio: ["pipe", "pipe", "pipe"] },
  );
  let lastWords = "";
  child.stderr.on("data", (data) => {
    lastWords = String(data).trim() || lastWords;
  });
  const ended = once(child, "exit").then(([code]) => lastWords || `exit code ${code}`);
  const listening = new Promise<undefined>((resolve) => {
    child.stdout.on("data", (data) => String(data).includes(`Listening on ${port}`) && resolve(undefined));
  });
  const failure = await Promise.race([listening, ended]);
  if (failure !== undefined) throw new Error(`the Agents Playground did not start: ${failure}`);
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (free) await new Promise((resolve) => server.close(resolve));
  return free;
}

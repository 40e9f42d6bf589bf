import { type ChildProcess, execFileSync, fork, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../../../src/core/people/person";
import { type FakeConnector, fakeConnector } from "../connector";
import { type Answered, postJson } from "../http";
import { pressed, typed } from "../microsoft/activities";
import { type Shown, shownOf } from "../product";

/** The product in a process of its own, with a channel, and people who type and press over HTTP. */
export interface Started {
  url: string;
  child: ChildProcess;
  connector: FakeConnector;
  /** Everything the process has written, as it is. */
  output(): string;
  /** The log lines so far. */
  lines(): Record<string, unknown>[];
  types(person: Person, text: string): Promise<Answered>;
  /** Types a line and gives the card that answers it. */
  says(person: Person, text: string): Promise<Shown>;
  /** The body of the answer to a press: a card, or a word to the person. */
  presses(person: Person, verb: string, data?: object): Promise<Pressed>;
  /** Asks the process to put its database into this state. */
  database(state: "read-only" | "writable"): Promise<void>;
  /** Ends the process, whatever state it is in. */
  end(): Promise<void>;
}

export interface Pressed {
  status: number;
  /** The card's words, or the word to the person. */
  text: string;
  shown: Shown;
  /** Waits for the card that comes after the word: in the pressed message, or in reply to the press. */
  follows(): Promise<Shown>;
}

/** Starts the product by `faults/child.ts`, which says what may stand in its environment. */
export function forkProduct(environment: Record<string, string>, stdio: StdioOptions): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "rapport-compile-cache"), ...environment };
  const execArgv = [...process.execArgv, "--require", join(__dirname, "at-once.js")];
  return fork(join(__dirname, "../../faults/child.js"), { env, execArgv, stdio });
}

export async function startProcess(databaseUrl: string, customers = 3): Promise<Started> {
  const connector = await fakeConnector();
  const serviceUrl = `${connector.url}/`;
  const environment = {
    DATABASE_URL: databaseUrl,
    CONNECTOR: serviceUrl,
    CUSTOMERS: String(customers),
    LOG: "on",
  };
  const child = forkProduct(environment, ["ignore", "pipe", "pipe", "ipc"]);
  const written: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => written.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => written.push(text));
  const [{ url }] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(written.join("")))),
  ]);
  let cards = 0;
  const send = (activity: object): Promise<Answered> => postJson(`${url}/api/messages`, activity);
  return {
    url,
    child,
    connector,
    output: () => written.join(""),
    lines: () =>
      written
        .join("")
        .split("\n")
        .filter((line) => line.startsWith("{") && line.endsWith("}"))
        .map((line) => JSON.parse(line)),
    types: (person, text) => send(typed(person, text, { serviceUrl })),
    async says(person, text) {
      const line = typed(person, text, { serviceUrl });
      await send(line);
      return shownOf(await connector.replyTo(line.id));
    },
    async presses(person, verb, data = {}) {
      const message = `card-${++cards}`;
      const press = pressed(person, verb, data, { serviceUrl, message });
      const { status, json } = await send(press);
      const { value } = json as { value: string | Record<string, unknown> };
      const shown = shownOf(typeof value === "string" ? {} : value);
      const text = typeof value === "string" ? value : shown.text;
      return { status, shown, text, follows: async () => shownOf(await connector.replyTo(press.id, message)) };
    },
    async database(state) {
      child.send(state);
      await once(child, "message");
    },
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      await connector.stop();
    },
  };
}

/** Whether files of another process can be kept from growing here. */
export const canLimitFiles = process.platform === "linux" && has("prlimit");
if (!canLimitFiles && process.env.CI === "true") throw new Error("there is no prlimit: a full disk cannot be tried");

/** Lets no file of the process grow beyond so many bytes, as on a full disk; without a limit it may again. */
export function limitFiles(child: ChildProcess, bytes: number | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(child.pid), `--fsize=${bytes}:`]);
}

function has(tool: string): boolean {
  try {
    execFileSync(tool, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false; // the tests that need it say that they were skipped
  }
}

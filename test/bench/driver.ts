import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { marco, proseware } from "../support/world";

/** A process that takes part, with the port it listens on. */
export interface Peer {
  port: number;
  child: ChildProcess;
  /** From the start of the process to the moment it listens. */
  startMs: number;
}

export async function launch(script: string, environment: Record<string, string> = {}): Promise<Peer> {
  const began = performance.now();
  const child = fork(join(__dirname, `${script}.js`), {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = await once(child, "message");
  return { port, child, startMs: performance.now() - began };
}

/** CPU time used so far, in microseconds, and memory in bytes. */
export async function usage({ child }: Peer): Promise<{ cpuMicros: number; memory: number }> {
  child.send("cpu");
  const [{ cpu, memory }] = await once(child, "message");
  return { cpuMicros: cpu.user + cpu.system, memory };
}

let activities = 0;

/** A message or a press of Marco's, or what he looks for in the compose box, as Teams sends it. */
export function activity(
  sink: number,
  what: { text: string } | { verb: string; data: object } | { sought: string },
): object {
  const id = `bench-${++activities}`;
  const common = {
    id,
    channelId: "msteams",
    serviceUrl: `http://127.0.0.1:${sink}/`,
    from: { id: marco.mri, name: marco.name, aadObjectId: marco.id },
    recipient: { id: "28:bot", name: "Rapport" },
    conversation: { id: "a:marco", conversationType: "personal", tenantId: proseware.id },
    channelData: { tenant: { id: proseware.id } },
    locale: "it-IT",
  };
  if ("text" in what) return { ...common, type: "message", text: what.text };
  if ("sought" in what) {
    const value = { commandId: "customers", parameters: [{ name: "words", value: what.sought }] };
    return { ...common, type: "invoke", name: "composeExtension/query", value };
  }
  const action = { type: "Action.Execute", ...what };
  return {
    ...common,
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: "1",
    value: { action, trigger: "manual" },
  };
}

/** Posts one activity and gives the body of the answer. */
export function post(port: number, agent: Agent, body: object): Promise<string> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) };
    const outgoing = request(
      { port, host: "127.0.0.1", path: "/api/messages", method: "POST", agent, headers },
      (response) => {
        let answer = "";
        response.setEncoding("utf8");
        response.on("data", (piece) => (answer += piece));
        response.on("end", () =>
          response.statusCode && response.statusCode < 300
            ? resolve(answer)
            : reject(new Error(`${response.statusCode} ${answer}`)),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(text);
  });
}

export interface Measured {
  cpuMicros: number;
  /** Latency of one turn, in milliseconds: its median, and what 95 % of them do not exceed. */
  latencyMs: number;
  p95Ms: number;
}

/** Sends `turns` activities over `connections` connections and measures the bot's CPU per turn. */
export async function measure(peer: Peer, turns: number, connections: number, next: () => object): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const before = await usage(peer);
  let left = turns;
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const began = performance.now();
      await post(peer.port, agent, next());
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const after = await usage(peer);
  agent.destroy();
  return {
    cpuMicros: (after.cpuMicros - before.cpuMicros) / turns,
    latencyMs: median(latencies),
    p95Ms: quantile(latencies, 0.95),
  };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

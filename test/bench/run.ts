import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activity, launch, type Measured, measure, median, type Peer, post, usage } from "./driver";

/**
 * `npm run bench`: what a turn of Rapport costs beside an empty bot, all in one run. Absolute times are this
 * machine's; the ratios hold elsewhere.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const turns = Number(process.env.BENCH_TURNS ?? 200);

interface Course {
  name: string;
  peer: Peer;
  next(): object;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-"));
  const sink = await launch("sink");
  const started: Peer[] = [sink];
  const start = async (script: string, customers = 0): Promise<Peer> => {
    const database = {
      BENCH_CUSTOMERS: String(customers),
      BENCH_DATABASE: `sqlite:${join(folder, `${customers}.db`)}`,
    };
    if (customers > 0) {
      const loading = await launch(script, database);
      loading.child.kill("SIGTERM");
    }
    const peer = await launch(script, database);
    started.push(peer);
    return peer;
  };
  try {
    const botbuilder = await start("echo-botbuilder");
    const teamsAi = await start("echo-teams-ai");
    const small = await start("rapport", 100);
    const large = await start("rapport", 100_000);
    const say = (text: string) => () => activity(sink.port, { text });
    const seek = (sought: string) => () => activity(sink.port, { sought });
    const courses: Course[] = [
      { name: "echo, bare botbuilder", peer: botbuilder, next: say("clienti") },
      { name: "echo, bare teams-ai", peer: teamsAi, next: say("clienti") },
      { name: "Rapport: customers, 100", peer: small, next: say("clienti") },
      { name: "Rapport: customers, 100,000", peer: large, next: say("clienti") },
      { name: "Rapport: next, 100", peer: small, next: await pager(small, sink) },
      { name: "Rapport: next, 100,000", peer: large, next: await pager(large, sink) },
      { name: "Rapport: search, 100", peer: small, next: say("clienti cantine") },
      { name: "Rapport: search, 100,000", peer: large, next: say("clienti cantine") },
      { name: "Rapport: compose box, 100", peer: small, next: seek("cantine") },
      { name: "Rapport: compose box, 100,000", peer: large, next: seek("cantine") },
      { name: "Rapport: two words, 100", peer: small, next: say("clienti canti tor") },
      { name: "Rapport: two words, 100,000", peer: large, next: say("clienti canti tor") },
    ];
    for (const connections of [1, 16]) report(connections, courses, await race(courses, connections));
    for (const { name, peer } of [courses[0], courses[1], courses[3]].filter((course) => course !== undefined)) {
      const { memory } = await usage(peer);
      print(`${name}: ${Math.round(peer.startMs)} ms to start, ${Math.round(memory / 1e6)} MB`);
    }
  } finally {
    for (const { child } of started) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The press of "next" on the first page, as its card carries it. */
async function pager(peer: Peer, sink: Peer): Promise<() => object> {
  const agent = new Agent();
  const answer = await post(peer.port, agent, activity(sink.port, { verb: "customers.page", data: {} }));
  const cursor = /"cursor":"([^"]+)"/.exec(answer)?.[1];
  if (!cursor) throw new Error("the first page has no next one");
  return () => activity(sink.port, { verb: "customers.page", data: { cursor, words: "", filter: "all" } });
}

/** Every course in every round, so that a busy moment of the machine falls on all of them. */
async function race(courses: readonly Course[], connections: number): Promise<Measured[][]> {
  for (const { peer, next } of courses) await measure(peer, turns, connections, next); // warms up
  const results: Measured[][] = courses.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { peer, next }] of courses.entries())
      results[index]?.push(await measure(peer, turns, connections, next));
  }
  return results;
}

function report(connections: number, courses: readonly Course[], results: Measured[][]): void {
  print(
    `\n${connections} connection${connections === 1 ? "" : "s"}, ${rounds} rounds of ${turns} turns; ratio to bare botbuilder of the same round: median (lowest–highest)`,
  );
  for (const [index, { name }] of courses.entries()) {
    const ratios = (results[index] ?? []).map(
      ({ cpuMicros }, round) => cpuMicros / (results[0]?.[round]?.cpuMicros ?? Number.NaN),
    );
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    const cpu = Math.round(median((results[index] ?? []).map((measured) => measured.cpuMicros)));
    const latency = median((results[index] ?? []).map((measured) => measured.latencyMs)).toFixed(2);
    const p95 = median((results[index] ?? []).map((measured) => measured.p95Ms)).toFixed(2);
    print(
      `${name.padEnd(30)} CPU × ${median(ratios).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})  ${String(cpu).padStart(5)} µs  latency ${latency} ms, p95 ${p95} ms`,
    );
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

void run();

import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { systemIds as ids } from "../ids";
import { type Running, startRapport } from "../main";
import { readSettings, type Settings } from "../settings";
import { whenToldToStop } from "../signals";
import { runTool, say } from "../terminal/tool";
import { besideDatabase, deleteDatabase } from "./fresh";
import { asNewPartner } from "./new-partner";
import { type Playground, playgroundServiceUrl, startPlayground } from "./playground";
import { firstLines, stageOf, wayThrough } from "./stage";
import { type DemoWorld, loadDemoWorld, readDemoWorld, seenBy, unmet } from "./world";

const clock = { now: Date.now };

/** `npm run demo`: Rapport on this computer, with the demo world and a Teams-like client in the browser. */
async function main(): Promise<number> {
  const { values: flags } = parseArgs({
    options: {
      as: { type: "string" },
      fresh: { type: "boolean" },
      "new-partner": { type: "boolean" },
      "no-playground": { type: "boolean" },
    },
  });
  // Warnings only, so that the one line to read is not lost among others. The Playground does nothing at a button that
  // opens a dialog.
  const read = readSettings(
    { LOG_LEVEL: "warn", ...process.env, RAPPORT_DIALOGS: "off", RAPPORT_TARGETED: "off" },
    { demo: true },
  );
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const port = read.settings.playgroundPort;
  const isNew = flags["new-partner"] === true;
  const settings = isNew
    ? { ...read.settings, databaseUrl: besideDatabase(read.settings.databaseUrl, "new-partner") }
    : read.settings;
  if (flags.fresh) deleteDatabase(settings.databaseUrl);

  const known = readDemoWorld();
  const world = seenBy(isNew ? asNewPartner(known, clock.now()) : known, flags.as);
  const rapport = await startWithWorld(settings, world, playgroundServiceUrl(port));
  const playground = flags["no-playground"] ? undefined : await openPlayground(settings, rapport, world, port);
  stopTogether(rapport, playground);
  const opened =
    playground &&
    `Open ${playground.url} and type: ${firstLines(world)}     (Ctrl-C ends)\nOne person plays every part: ${wayThrough(world)}`;
  return say(opened ?? `Rapport listens at ${rapport.url}/api/messages`);
}

function startWithWorld(settings: Settings, world: DemoWorld, serviceUrl: string): Promise<Running> {
  return startRapport(settings, {
    clock,
    ids,
    cast: stageOf(world),
    async prepare(stores) {
      await loadDemoWorld(stores, unmet(world), { serviceUrl, clock, ids });
    },
  });
}

async function openPlayground(settings: Settings, rapport: Running, world: DemoWorld, port: number) {
  const file = settings.databaseUrl.startsWith("sqlite:") ? settings.databaseUrl.slice("sqlite:".length) : "";
  const folder = join(file.includes("/") ? dirname(file) : "data", "playground");
  try {
    return await startPlayground(world, { port, endpoint: `${rapport.url}/api/messages`, folder });
  } catch (error) {
    await rapport.stop();
    throw error;
  }
}

/** Ctrl-C ends both; without the Playground there is nobody to talk to, so its end is the end. */
function stopTogether(rapport: Running, playground: Playground | undefined): void {
  let stopping = false;
  const stop = async (status: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await playground?.stop();
    await rapport.stop();
    process.exit(status);
  };
  whenToldToStop(() => void stop(0));
  void playground?.ended.then((words) => {
    // Ctrl-C reaches both at once: give our own signal the time to arrive before calling it an accident.
    setTimeout(() => {
      if (!stopping) say(`The Agents Playground has ended by itself (${words}). Rapport ends too; start it again.`, 1);
      void stop(1);
    }, 200);
  });
}

const usage = "npm run demo -- [--as marco] [--fresh] [--new-partner] [--no-playground]";
const broken = (error: unknown): string =>
  `The demo cannot start: ${error instanceof Error ? error.message : String(error)}`;

void runTool({ usage, run: main, status: 1, broken });

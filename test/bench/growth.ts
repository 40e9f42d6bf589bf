import { commands } from "../../src/chat/commands";
import { messageOf } from "../../src/chat/language/lines";
import { understandingOf } from "../../src/chat/language/understand";
import { learnedAtBuild } from "../../src/chat/learned";
import { addressesIn } from "../../src/core/invitations/address";
import { inAddresses, inLines, longLines, longText } from "../chat/language/support/long-texts";
import { testWorld } from "../support/world";

/**
 * `npm run growth`: how many times longer a text takes to read that is eight times as long: about 8 where the time
 * grows with the length, 64 where it grows with the square. Exits with 1 when one comes nearer to the square. It
 * measures time, which is why it is no test.
 */
const short = 4_000;
const times = 8;
const tooSteep = 32;

type Reading = (length: number) => unknown;

async function growth(read: Reading): Promise<number> {
  await read(short); // warms up
  const long = await best(() => read(short * times));
  return long / (await best(() => read(short)));
}

/** The least CPU time of several runs, in µs: whatever else the machine does is not in it. */
async function best(work: () => unknown): Promise<number> {
  const runs: number[] = [];
  while (runs.length < 7) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    runs.push(user + system);
  }
  // What takes less than this is not worth measuring.
  return Math.max(Math.min(...runs), 50);
}

async function main(): Promise<void> {
  const { store, stores } = await testWorld();
  const understand = understandingOf(commands, learnedAtBuild);
  const readings: [part: string, read: Reading][] = [
    ...inLines.map((part): [string, Reading] => [
      part,
      async (length) => {
        for (const line of longLines(part, length)) await understand(store, line);
      },
    ]),
    ...inLines.map((part): [string, Reading] => [
      `${part} (as a message)`,
      (length) => messageOf(longText(part, length)),
    ]),
    ...inAddresses.map((part): [string, Reading] => [
      `${part} (as addresses)`,
      (length) => addressesIn(longText(part, length)),
    ]),
  ];
  const measured: { part: string; ratio: number }[] = [];
  for (const [part, read] of readings) measured.push({ part, ratio: await growth(read) });
  measured.sort((a, b) => b.ratio - a.ratio);

  const steep = measured.filter(({ ratio }) => ratio >= tooSteep);
  for (const { part, ratio } of measured.slice(0, Math.max(5, steep.length)))
    process.stdout.write(`× ${ratio.toFixed(1)} for ${times} times ${JSON.stringify(part)}\n`);
  process.stdout.write(`${measured.length} texts, ${steep.length} of them too steep (× ${tooSteep} or more)\n`);
  process.exitCode = steep.length > 0 ? 1 : 0;
  await stores.close();
}

void main();

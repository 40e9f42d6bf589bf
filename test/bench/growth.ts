import { commands } from "../../src/chat/commands";
import { inviteArguments, languageIn, linkArguments, topicsIn } from "../../src/chat/language/arguments";
import { grammarOf } from "../../src/chat/language/parse";
import { inArguments, inLines, longLines, longText } from "../chat/language/support/long-texts";

/**
 * `npm run growth`: how many times longer a text takes to read that is eight times as long: about 8 where the time
 * grows with the length, 64 where it grows with the square. Exits with 1 when one comes nearer to the square. It
 * measures time, which is why it is no test.
 */
const short = 4_000;
const times = 8;
const tooSteep = 32;

const grammar = grammarOf(commands);

function growth(read: (length: number) => void): number {
  read(short); // warms up
  return best(() => read(short * times)) / best(() => read(short));
}

/** The least CPU time of several runs, in µs: whatever else the machine does is not in it. */
function best(work: () => void): number {
  const runs = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  // What takes less than this is not worth measuring.
  return Math.max(Math.min(...runs), 50);
}

const measured = [
  ...inLines.map((part) => ({ part, ratio: growth((length) => longLines(part, length).forEach(grammar.parse)) })),
  ...inArguments.flatMap((part) =>
    [inviteArguments, linkArguments, topicsIn, languageIn].map((read) => ({
      part: `${part} (${read.name})`,
      ratio: growth((length) => void read(longText(part, length))),
    })),
  ),
].sort((a, b) => b.ratio - a.ratio);

for (const { part, ratio } of measured.slice(0, 5))
  process.stdout.write(`× ${ratio.toFixed(1)} for ${times} times ${JSON.stringify(part)}\n`);
const steep = measured.filter(({ ratio }) => ratio >= tooSteep);
process.stdout.write(`${measured.length} texts, ${steep.length} of them too steep (× ${tooSteep} or more)\n`);
process.exitCode = steep.length > 0 ? 1 : 0;

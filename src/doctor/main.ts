import { runTool, say } from "../terminal/tool";
import { examine, type StandIns } from "./examine";
import { type Finding, fails, lineOf } from "./finding";

/**
 * `npm run doctor`: says of each thing that Rapport needs whether it is there, and what to do where it is not; while
 * Rapport runs, and before. No line holds a secret.
 *
 * @returns 0 when Rapport would work here, also where a part of it waits for somebody; 1 when it would not
 */
export async function doctor(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  standIns?: StandIns,
): Promise<0 | 1> {
  const counts = { ok: 0, note: 0, fails: 0 };
  for await (const finding of toItsEnd(examine(environment, standIns))) {
    counts[finding.state]++;
    say(lineOf(finding));
  }
  if (counts.fails > 0) {
    say("Rapport would not work: see the lines that begin with FAILS.");
    return 1;
  }
  say(
    counts.note > 0
      ? "Rapport would work; the lines that begin with note say what would not yet."
      : "Rapport would work.",
  );
  return 0;
}

/** What breaks on the way is a finding too. */
async function* toItsEnd(findings: AsyncGenerator<Finding>): AsyncGenerator<Finding> {
  try {
    yield* findings;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield fails("the rest", {
      said: `it could not be looked at: ${why}.`,
      rule: "Rapport needs what stands below as well.",
      now: "look at what the lines above name, then run this again.",
    });
  }
}

if (require.main === module) void runTool({ usage: "npm run doctor", run: () => doctor(process.env, say), status: 1 });

import { languages } from "../../../src/core/languages";
import { measureMeant, measureTraps, type Verdict } from "./measure";

/** `npm run phrases`: how the product understands sentences that nobody wrote it for. Exits with 1 after a wrong write. */
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function table(verdicts: readonly Verdict[]): void {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  for (const kind of [...kinds, undefined]) {
    const these = verdicts.filter((each) => kind === undefined || each.kind === kind);
    const count = (fits: (verdict: Verdict) => boolean): string => `${these.filter(fits).length}`.padStart(5);
    const share = ((100 * these.filter(({ right }) => right).length) / these.length).toFixed(1).padStart(6);
    print(
      `${(kind ?? "all").padEnd(18)}${count(() => true)}${count(({ right }) => right)}${share} %` +
        `${count(({ withinPress }) => withinPress)}${count(({ wrongWrite }) => wrongWrite)}`,
    );
  }
}

async function main(): Promise<void> {
  const wrong: string[] = [];
  let wrongWrites = 0;
  for (const language of languages)
    for (const [name, measure] of [
      ["meant", measureMeant],
      ["traps", measureTraps],
    ] as const) {
      const verdicts = await measure(language);
      print(`\n${name}.${language}         lines right        1 press wrong writes`);
      table(verdicts);
      wrongWrites += verdicts.filter(({ wrongWrite }) => wrongWrite).length;
      for (const { say, kind, right, withinPress, wrongWrite, got } of verdicts)
        if (!right)
          wrong.push(
            `${wrongWrite ? "WRITE" : withinPress ? "press" : "wrong"} ${language} ${kind}: ${JSON.stringify(say)} → ${got}`,
          );
    }
  print("");
  for (const line of wrong.sort()) print(line);
  print(`\n${wrongWrites} wrong writes`);
  process.exitCode = wrongWrites > 0 ? 1 : 0;
}

void main();

import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type NamedTest, root } from "./rows";

interface JestResults {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Where `npm test` leaves its results. */
const resultsFile = join(root, "artefacts/test-results.json");

/** When the last whole run ended; `undefined` before any, and after one of only some of the tests. */
export function lastRun(): Date | undefined {
  if (!existsSync(resultsFile)) return undefined;
  const suites = globSync("test/**/*.test.ts", { cwd: root }).length;
  return readResults().testResults.length < suites ? undefined : statSync(resultsFile).mtime;
}

/** All tests with what became of them in the last whole run, or else the titles found in the sources. */
export const findTests = (): NamedTest[] => (lastRun() ? testsOfResults(readResults()) : testsOfSources());

const readResults = (): JestResults => JSON.parse(readFileSync(resultsFile, "utf8"));

function testsOfResults({ testResults }: JestResults): NamedTest[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: fullName,
      status: status === "passed" || status === "failed" ? status : "skipped",
    })),
  );
}

// A table may hold brackets of its own: it ends where the title begins.
const title = /\b(?:describe|it|test)(?:\.each\(.*?\))?\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs;

function testsOfSources(): NamedTest[] {
  return globSync("test/**/*.ts", { cwd: root }).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return [...source.matchAll(title)].map(([, , name = ""]) => ({ name, status: "unknown" as const }));
  });
}

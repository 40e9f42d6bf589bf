import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type NamedTest, root } from "./rows";

interface JestResults {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Where `npm test` leaves its results. */
export const resultsFile = join(root, "artefacts/test-results.json");

/** All tests with what became of them in the last whole run, or, before any run, the titles found in the sources. */
export function findTests(): NamedTest[] {
  return existsSync(resultsFile) ? testsOfResults(JSON.parse(readFileSync(resultsFile, "utf8"))) : testsOfSources();
}

function testsOfResults({ testResults }: JestResults): NamedTest[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      name: fullName,
      status: status === "passed" || status === "failed" ? status : "skipped",
    })),
  );
}

const title = /\b(?:describe|it|test)(?:\.each\([^)]*\))?\(\s*(["'`])((?:\\.|(?!\1).)*)\1/gs;

function testsOfSources(): NamedTest[] {
  return globSync("test/**/*.ts", { cwd: root }).flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8");
    return [...source.matchAll(title)].map(([, , name = ""]) => ({ name, status: "unknown" as const }));
  });
}

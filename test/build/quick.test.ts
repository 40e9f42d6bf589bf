import { importsOf } from "../house/imports";
import { readCode, type Source } from "../house/source";

/** What takes long to start or to be fetched, or is done very often. */
const slow = {
  browser: "test/support/playground/chromium",
  server: "test/support/processes/postgres",
  kills: /env\.KILLS\b/,
  fetches: /\bnpm pack \$/,
};

const sources = new Map(readCode("test").map((source) => [source.path.replace(/\.ts$/, ""), source]));

describe("npm run test:quick", () => {
  it("leaves out what opens a browser, runs PostgreSQL, fetches a package or kills the process, and nothing else", () => {
    const suites = [...sources.values()].filter(({ path }) => path.endsWith(".test.ts"));
    const named = suites.filter(({ path }) => path.endsWith(".slow.test.ts"));
    expect(named.map(({ path }) => path)).toEqual(suites.filter(isSlow).map(({ path }) => path));
    expect(named.length).toBeLessThan(suites.length);
  });
});

function isSlow(suite: Source): boolean {
  const needed = [...withImports(suite)];
  return (
    needed.some((path) => [slow.browser, slow.server].includes(path)) ||
    [slow.kills, slow.fetches].some((sign) => sign.test(suite.text))
  );
}

/** Paths of all files of tests that are loaded with this one. */
function withImports(source: Source, seen = new Set<string>()): Set<string> {
  for (const { from } of importsOf(source)) {
    const imported = sources.get(from);
    if (!imported || seen.has(from)) continue;
    seen.add(from);
    withImports(imported, seen);
  }
  return seen;
}

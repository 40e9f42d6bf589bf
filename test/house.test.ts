import { execFileSync } from "node:child_process";
import { projectRoot, readSources, type Source, undocumentedFunctions } from "./support/sources";

const sources = readSources("src");
const inRoom = (...rooms: string[]) =>
  sources.filter(({ path }) => rooms.some((room) => path.startsWith(`src/${room}/`)));
const outside = (...places: string[]) =>
  sources.filter(({ path }) => !places.some((place) => path.startsWith(`src/${place}`)));

/** Fails with every offence found, and says once why the rule exists and how to keep it. */
function hold(offences: string[], why: string, how: string): void {
  if (offences.length === 0) return;
  const failure = new Error([...offences, `Why it matters: ${why}`, `How to fix it: ${how}`].join("\n"));
  // Where this function stands does not help whoever reads the report.
  failure.stack = failure.message;
  throw failure;
}

/** Imports that a rule forbids. */
const importing = (files: Source[], forbidden: (from: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ from }) => forbidden(from)).map(({ from }) => `${path} imports ${from}`),
  );

/** Lines that a rule forbids. */
const saying = (files: Source[], forbidden: RegExp): string[] =>
  files.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (forbidden.test(line) ? [`${path}:${index + 1} says ${line.trim()}`] : [])),
  );

const isSdk = (from: string) => /^(botbuilder|botframework|@microsoft\/teams-ai|@microsoft\/agents)/.test(from);
const isSql = (from: string) => /^(kysely|pg|node:sqlite)(\/|$)/.test(from);
const isRoom = (from: string, ...rooms: string[]) => rooms.some((room) => from.startsWith(`src/${room}/`));

describe("house rule 1: every room knows only its own trade", () => {
  it("core imports nothing outside core", () => {
    hold(
      importing(inRoom("core"), (from) => !isRoom(from, "core") && from !== "node:crypto"),
      "the rules must be readable, and testable, without network, database or chat",
      "hand what is needed in through core/ports.ts",
    );
  });

  it("chat knows neither Teams nor SQL nor the web", () => {
    hold(
      importing(
        inRoom("chat"),
        (from) => isSdk(from) || isSql(from) || isRoom(from, "teams", "store", "web", "workers"),
      ),
      "the conversation is tested, and may be moved, without any of them",
      "let main.ts hand in a function, or read through core/ports.ts",
    );
  });

  it("only teams knows the Microsoft SDKs", () => {
    hold(
      importing(outside("teams/"), isSdk),
      "the SDKs are out of support; replacing them must touch one folder",
      "put what needs the SDK into src/teams and hand it in from main.ts",
    );
  });

  it("only store knows SQL", () => {
    hold(
      importing(outside("store/"), isSql),
      "two database engines are served by one set of queries",
      "ask through core/ports.ts, or add a function to src/store",
    );
  });

  it("only main.ts, the demo and tools know both Teams and the store", () => {
    const others = outside("main.ts", "demo/", "store/", "teams/").filter(({ path }) => path.split("/").length > 2);
    const both = others.filter(
      ({ imports }) =>
        imports.some(({ from }) => isRoom(from, "teams")) && imports.some(({ from }) => isRoom(from, "store")),
    );
    hold(
      both.map(({ path }) => `${path} imports from teams and from store`),
      "rooms that know each other cannot be changed one at a time",
      "wire them together in main.ts",
    );
  });
});

describe("house rule 2: one list of commands, one of actions", () => {
  it.each([
    ["commands", /defineCommand\(/],
    ["actions", /defineAction\(/],
  ])("every file that defines one of the %s stands in its index.ts", (kind, definition) => {
    const files = inRoom(`chat/${kind}`);
    // `say` is answered by the turn itself, since it runs any command.
    const lists = sources.filter(({ path }) => [`src/chat/${kind}/index.ts`, "src/chat/turn.ts"].includes(path));
    const listed = new Set(lists.flatMap(({ imports }) => imports.map(({ from }) => from)));
    hold(
      files
        .filter(({ path, text }) => definition.test(text) && !listed.has(path.replace(/\.ts$/, "")))
        .map(({ path }) => `${path} is not in src/chat/${kind}/index.ts`),
      "help, parsing, permissions and the manifest are derived from that list: what is not in it does not exist",
      "add one line to the list, or delete the file",
    );
  });
});

describe("house rule 3: words are chosen at the edge", () => {
  // A literal that begins like a sentence. Messages in errors and logs are for operators; command words are lower case.
  const sentence = /(["'`])[A-ZÈ][a-zàèéìòù]+,?(?: [a-zàèéìòù${}A-Z]+){2,}[^"'`\n]*\1/;
  const forOperators = /Error\(|throw |super\(|log\??\.|startsWith\(|^\s*(\*|\/\/|\/\*)/;

  it("core, store, teams, commands and actions hold no sentence", () => {
    const files = inRoom("core", "store", "teams", "chat/commands", "chat/actions");
    const offences = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        sentence.test(line) && !forOperators.test(line) ? [`${path}:${index + 1} says ${line.trim()}`] : [],
      ),
    );
    hold(
      offences,
      "a sentence there reaches people in one language only",
      "return a refusal or a key, and put the words into cards/text/en.json and it.json",
    );
  });
});

describe("house rule 4: one way to write", () => {
  it("nobody outside store changes rows", () => {
    hold(
      saying(outside("store/"), /\.(insertInto|updateTable|deleteFrom)\(/),
      "state, events, effects and history are saved together or not at all",
      "return a Change from store.change",
    );
  });
});

describe("house rule 5: every row belongs to a tenant", () => {
  it("nobody takes the speaking person from a card's data", () => {
    hold(
      saying(inRoom("chat"), /data\.(actor|person|aadObjectId|from)\b/),
      "card data can be forged; who speaks comes from the verified activity",
      "use turn.store and turn.actor",
    );
  });
});

describe("house rule 6: time, ids and randomness are handed in", () => {
  it("only the wiring reads the clock or rolls dice", () => {
    const allowed = ["ids.ts", "main.ts", "demo/", "log.ts", "verify.ts", "package/"];
    const code = outside(...allowed).map((file) => ({ ...file, lines: file.lines.map(withoutComment) }));
    hold(
      saying(code, /\bDate\.now\b|new Date\(\)|Math\.random\b|randomUUID\b|\brandomInt\b|performance\.now\b/),
      "a test must decide what now is, and a seed must reproduce a run",
      "take a Clock or Ids as a parameter; main.ts hands in the real one",
    );
  });

  const withoutComment = (line: string): string => line.replace(/\/\/.*|^\s*\/?\*.*/, "");
});

describe("order in the house", () => {
  it("the top level holds only what belongs there", () => {
    const allowed = ["src", "cards", "appPackage", "test", "env", "package.json", "package-lock.json", "tsconfig.json"];
    const also = ["biome.json", "knip.json", "README.md", "LICENSE"];
    const tracked = execFileSync("git", ["ls-files"], { cwd: projectRoot, encoding: "utf8" }).split("\n");
    const top = new Set(
      tracked.map((path) => path.split("/")[0] ?? "").filter((name) => name && !name.startsWith(".")),
    );
    hold(
      [...top].filter((name) => ![...allowed, ...also].includes(name)).map((name) => `${name} lies at the top level`),
      "a newcomer reads the top level first",
      "move it into src, test, env or appPackage",
    );
  });

  it.each([
    ["src", 250],
    ["test", 400],
  ])("no file in %s has more than %i lines", (folder, limit) => {
    hold(
      readSources(folder)
        .filter(({ lines }) => lines.length > limit)
        .map(({ path, lines }) => `${path} has ${lines.length} lines`),
      "a file that does not fit the head gets changed wrongly",
      "split it by subject",
    );
  });

  it("functions used by another room say what they promise", () => {
    const room = (path: string): string => path.split("/")[1] ?? "";
    const used = new Set(
      sources.flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => room(from) !== room(path))
          .flatMap(({ from, names }) => names.map((name) => `${from} ${name}`)),
      ),
    );
    hold(
      sources.flatMap((source) =>
        undocumentedFunctions(source)
          .filter((name) => used.has(`${source.path.replace(/\.ts$/, "")} ${name}`))
          .map((name) => `${source.path}: ${name} has no doc comment`),
      ),
      "who calls it from elsewhere should not have to read its body",
      "say in one sentence what it promises, then units, errors and where an outside fact comes from",
    );
  });
});

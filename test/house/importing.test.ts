import { caught } from "./house";
import { importsOf } from "./imports";
import { liesIn, rooms, withoutEnding } from "./rooms";
import { importing } from "./rules/importing";
import { readCode, sourceOf } from "./source";

/** What is caught in one file, without the places. */
const caughtIn = (path: string, text: string): string[] =>
  caught(importing, { [path]: text }).map((line) => line.replace(`${path}:1 `, ""));

describe("a room that imports what it must not", () => {
  it.each([
    ["chat/views/x", "../../authorities/ledger/customers", "src/authorities/ledger/customers"],
    ["chat/x", "../settings", "src/settings"],
    ["chat/actions/x", "../../main", "src/main"],
    ["chat/screens/x", "undici", "undici"],
    ["chat/x", "../teams/outbound/send", "src/teams/outbound/send"],
    ["chat/commands/x", "../actions/help/cancel", "src/chat/actions/help/cancel"],
    ["chat/views/x", "../screens/customers", "src/chat/screens/customers"],
    ["teams/inbound/x", "../../store/open", "src/store/open"],
    ["teams/x", "../chat/turn", "src/chat/turn"],
    ["store/x", "../chat/texts/texts", "src/chat/texts/texts"],
    ["store/x", "../teams/outbound/send", "src/teams/outbound/send"],
    ["store/x", "pg", "pg"],
    ["web/x", "../store/open", "src/store/open"],
    ["authorities/ledger/x", "../../store/open", "src/store/open"],
    ["authorities/ledger/x", "undici", "undici"],
    ["authorities/ledger/x", "node:fs", "node:fs"],
    ["core/x", "zod", "zod"],
    ["core/removals/x", "../../log", "src/log"],
    ["workers/x", "../store/documents", "src/store/documents"],
    ["workers/x", "kysely", "kysely"],
    ["main", "undici", "undici"],
  ])("src/%s → %s is caught", (file, from, to) => {
    expect(caughtIn(`src/${file}.ts`, `import { x } from "${from}";`)).toEqual([`imports ${to}`]);
  });

  it("is caught when it takes more than the types it may know", () => {
    const fault = "imports src/store/outbox/outbox, of which it may know the types alone";
    const from = 'from "../store/outbox/outbox";';
    expect(caughtIn("src/workers/x.ts", `import { openOutbox } ${from}`)).toEqual([fault]);
    expect(caughtIn("src/workers/x.ts", `import { openOutbox, type Outbox } ${from}`)).toEqual([fault]);
    expect(caughtIn("src/workers/x.ts", 'import "../store/outbox/outbox";')).toEqual([fault]);
    expect(caughtIn("src/workers/x.ts", `import type { Outbox } ${from} import { type Outbox as O } ${from}`)).toEqual(
      [],
    );
  });

  it.each([
    ["under another name", 'import { startRapport as x } from "../main";'],
    ["as a whole", 'import * as x from "../main";'],
    ["by default", 'import x from "../main";'],
    ["for a type", 'import type { Running } from "../main";'],
    ["inside a type", 'type Running = import("../main").Running;'],
    ["for nothing but its effects", 'import "../main";'],
    ["with its ending", 'import { x } from "../main.js";'],
    ["by passing it on", 'export { startRapport } from "../main";'],
    ["by passing all of it on", 'export * from "../main";'],
    ["by passing its types on", 'export type * from "../main";'],
    ["when it is needed", 'const x = await import("../main");'],
    ["by require", 'const x = require("../main");'],
    ["by import and require", 'import x = require("../main");'],
    ["by module.require", 'const x = module.require("../main");'],
  ])("is caught %s", (_, text) => {
    expect(caughtIn("src/chat/x.ts", text)).toEqual(["imports src/main"]);
  });

  it.each([
    ["a path that is put together", "const x = await import(`../${name}`);"],
    ["a path in a variable", "const x = require(name);"],
    ["require under another name", 'const load = require; load("../main");'],
  ])("is caught with %s", (_, text) => {
    expect(caughtIn("src/chat/x.ts", text)).toEqual(["imports something computed, which nobody can foresee"]);
  });

  it("is caught even when it goes through a room that may: that room may not pass it on", () => {
    const files = {
      "src/chat/texts/texts.ts": 'export { openStore } from "../../store/open";',
      "src/chat/views/x.ts": 'import { openStore } from "../texts/texts";',
    };
    expect(caught(importing, files)).toEqual(["src/chat/texts/texts.ts:1 imports src/store/open"]);
  });

  it("is caught when it is no room that is known", () => {
    expect(caughtIn("src/billing/x.ts", "")).toEqual(["src/billing/x.ts stands in no room"]);
    expect(caughtIn("src/chat/tools/x.ts", "")).toEqual(["src/chat/tools/x.ts stands in no room"]);
    expect(caughtIn("src/tools.ts", "")).toEqual(["src/tools.ts stands in no room"]);
  });
});

describe("the list of what rooms may import", () => {
  it("lets a file read its own room, and what the list names", () => {
    expect(caughtIn("src/workers/x.ts", 'import { backoffMs } from "./backoff"; import "../core/clock";')).toEqual([]);
    expect(caughtIn("src/main.ts", 'if (require.main === module) import("./store/open");')).toEqual([]);
    expect(caughtIn("src/chat/texts/x.ts", 'import type help from "../../../cards/text/en/help.json";')).toEqual([]);
  });

  it("names nothing that no file needs", () => {
    const needed = readCode("src").flatMap((source) =>
      importsOf(source).map(({ from }) => ({ path: source.path, from })),
    );
    const idle = Object.entries(rooms).flatMap(([name, { imports = [], types = [], packages = [], files = [] }]) => {
      const taken = needed.filter(({ path }) => liesIn(withoutEnding(path), name)).map(({ from }) => from);
      const isIdle = (place: string) => !taken.some((from) => liesIn(from, place));
      const idlePackages = [...packages, ...files].filter(
        (each) => !taken.some((from) => from === each || from.startsWith(`${each}/`)),
      );
      return [...[...imports, ...types].filter(isIdle), ...idlePackages].map((place) => `${name} ${place}`);
    });
    expect(idle).toEqual([]);
  });
});

it("reads every way to import in the order of the text", () => {
  const source = sourceOf(
    "src/chat/x.ts",
    'import { a, b as c } from "./y"; export { d } from "../z"; import e from "pg";',
  );
  expect(importsOf(source).map(({ from, names }) => `${from} ${names}`)).toEqual(["src/chat/y a,b", "src/z d", "pg *"]);
});

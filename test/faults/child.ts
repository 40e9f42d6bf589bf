import { existsSync, writeFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ledgerOf } from "../../src/authorities/ledger/authority";
import { createLog, silent } from "../../src/log";
import { type Options, startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { whenToldToStop } from "../../src/signals";
import { keepLoaded } from "../support/processes/at-once";
import { aCustomer, loadTestWorld } from "../support/world";

const databases = new Set<DatabaseSync>();
const { exec } = DatabaseSync.prototype;
// The product keeps its connection to itself; the faults below are the engine's own and have to be made on it.
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  databases.add(this);
  return exec.call(this, sql);
};

let hours = 0;

/**
 * An authority that refuses every third customer, and cannot be reached when it is first asked about another third.
 *
 * @param folder where it remembers, from one process to the next, whom it was asked about
 */
const moodyIn =
  (folder: string): Options["authority"] =>
  (tenant) => ({
    ...ledgerOf(tenant),
    async endRelationship({ id }, { key: reference }) {
      const third = Number(id.replace("customer-", "")) % 3;
      if (third === 0) return { kind: "refused", findings: [{ kind: "said", words: "Not now." }], reference };
      const known = join(folder, `asked-${id}`);
      if (third === 2 || existsSync(known)) return { kind: "done", reference };
      writeFileSync(known, "");
      return { kind: "later", why: "unreachable", reference };
    },
  });

/**
 * The product in a process of its own, to be killed or put into trouble: `DATABASE_URL`, `CONNECTOR` (address of the
 * channel), `CUSTOMERS` (how many there are to remove, and to restore), `MOODY` (for an authority that fails, the folder of its memory), `FAST_SINCE` (the moment from which its clock is fast) and `LOG` (`on`: lines to standard output) in the environment;
 * says its address when it listens. Stops on signals as the product does.
 */
async function run(): Promise<void> {
  const { DATABASE_URL = "", CONNECTOR = "", CUSTOMERS = "1", MOODY = "", LOG = "", FAST_SINCE = "0" } = process.env;
  const read = readSettings({ PORT: "0", DATABASE_URL }, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const customers = Array.from({ length: Number(CUSTOMERS) }, (_, index) =>
    aCustomer({ id: `customer-${index}`, name: `Customer ${index}`, domain: `customer-${index}.example` }),
  );
  const former = customers.map(({ id, name, domain }) =>
    aCustomer({
      id: `former-${id}`,
      name: `Former ${name}`,
      domain: `former-${domain}`,
      state: "removed",
      removedAt: 1,
    }),
  );
  const since = Number(FAST_SINCE);
  const running = await startRapport(read.settings, {
    // Ten times as fast as it passes: what a killed process had in hand is free for another after six seconds.
    ...(since > 0 && { clock: { now: () => since + (Date.now() - since) * 10 } }),
    // The test's channel has no limits to keep: every look at the clock is an hour later.
    pace: { now: () => (hours += 3_600_000), sleep: async () => {} },
    log: LOG === "on" ? createLog("debug") : silent,
    ...(MOODY && { authority: moodyIn(MOODY) }),
    prepare: (stores) => loadTestWorld(stores, [...customers, ...former], CONNECTOR),
  });
  whenToldToStop(() => void running.stop().then(() => process.exit(0)));
  // Kept now, for the next process: one that is killed keeps nothing.
  flushCompileCache();
  keepLoaded();
  process.send?.({ url: running.url });
  process.on("message", (message) => {
    if (message === "stop") void running.stop().then(() => process.exit(0));
    if (message === "read-only" || message === "writable") {
      for (const database of databases) exec.call(database, `pragma query_only = ${message === "read-only" ? 1 : 0}`);
      process.send?.("done");
    }
  });
}

void run();

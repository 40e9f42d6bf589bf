import { silent } from "../../src/log";
import { startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { aProvider, everybody, proseware } from "../support/world";
import { contestant } from "./contestant";
import { manyCustomers } from "./many-customers";

let hours = 0;

async function run(): Promise<void> {
  const count = Number(process.env.BENCH_CUSTOMERS);
  const read = readSettings({ PORT: "0", DATABASE_URL: process.env.BENCH_DATABASE ?? "" }, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const running = await startRapport(read.settings, {
    log: silent,
    // The sink is no channel: every look at the clock is an hour later.
    pace: { now: () => (hours += 3_600_000), sleep: async () => {} },
    async prepare(stores) {
      if (!(await stores.seed.addTenant(proseware))) return;
      await stores.seed.load(proseware.id, {
        people: everybody,
        providers: [aProvider()],
        links: [],
        customers: manyCustomers(count),
        conversations: [],
      });
    },
  });
  contestant(Number(new URL(running.url).port));
}

void run();

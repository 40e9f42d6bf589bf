import type { Customer } from "../../src/core/customers/customer";
import { silent } from "../../src/log";
import { startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { aCustomer, aProvider, everybody, proseware } from "../support/world";
import { contestant } from "./contestant";

const towns = ["Milano", "Città Alta", "Torino", "L’Aquila", "Forlì", "Genova", "Müllheim", "Roma", "Bari", "Trento"];
const trades = [
  "Logistica",
  "Trasporti",
  "Cantine",
  "Officine",
  "Servizi",
  "Energie",
  "Alimentari",
  "Moda",
  "Legnami",
  "Studio",
];

/** As many customers as asked for, with names that share words. */
export const manyCustomers = (count: number): Customer[] =>
  Array.from({ length: count }, (_, index) =>
    aCustomer({
      id: `c${String(index).padStart(7, "0")}`,
      name: `${trades[index % 10]} ${towns[Math.floor(index / 10) % 10]} ${index}`,
      domain: `${trades[index % 10]?.toLowerCase()}-${index}.example`,
    }),
  );

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

import { silent } from "../../src/log";
import { startRapport } from "../../src/main";
import { readSettings } from "../../src/settings";
import { aCustomer, loadTestWorld } from "../support/world";

/**
 * The product in a process of its own, to be killed: `DATABASE_URL`, `CONNECTOR` (address of the channel) and
 * `CUSTOMERS` (how many there are to remove) in the environment; says its address when it listens.
 */
async function run(): Promise<void> {
  const { DATABASE_URL = "", CONNECTOR = "", CUSTOMERS = "1" } = process.env;
  const read = readSettings({ PORT: "0", DATABASE_URL }, { demo: true });
  if (!read.ok) throw new Error(read.problems.join(" "));
  const customers = Array.from({ length: Number(CUSTOMERS) }, (_, index) =>
    aCustomer({ id: `customer-${index}`, name: `Customer ${index}`, domain: `customer-${index}.example` }),
  );
  const running = await startRapport(read.settings, {
    log: silent,
    prepare: (store) => loadTestWorld(store, customers, CONNECTOR),
  });
  process.send?.({ url: running.url });
  process.on("message", (message) => {
    if (message === "stop") void running.stop().then(() => process.exit(0));
  });
}

void run();

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { openStore } from "../../src/store/open";
import { aProvider, giulia, proseware } from "../support/world";
import { manyCustomers } from "./many-customers";

/**
 * `npm run bench:import`: how many lines a second `npm run import` compares and applies into a fresh embedded database,
 * and how its memory grows with the list: the same for ten times as many lines, but for what they name.
 */
const sizes = [10_000, 100_000];
const key = "k".repeat(43);

async function listOf(file: string, lines: number): Promise<void> {
  const list = createWriteStream(file);
  list.write("Microsoft ID,Company name,Primary domain name,Relationship,Tags\n");
  for (const [place, { name, domain }] of manyCustomers(lines).entries()) {
    const tenantId = `${String(place).padStart(8, "0")}-1111-4222-8333-444444444444`;
    const tags = place % 10 === 0 ? '"nord, vip"' : "";
    if (!list.write(`${tenantId},"${name} S.r.l.",${domain},Reseller,${tags}\n`)) await once(list, "drain");
  }
  list.end();
  await finished(list);
}

async function prepared(url: string): Promise<void> {
  const stores = await openStore({ url, clock: Date, historyKeys: [key] });
  await stores.seed.addTenant(proseware);
  await stores.seed.load(proseware.id, { people: [giulia], providers: [aProvider()] });
  await stores.close();
}

async function imported(folder: string, lines: number): Promise<{ seconds: number; megabytes: number }> {
  const [url, file] = [`sqlite:${join(folder, `${lines}.db`)}`, join(folder, `${lines}.csv`)];
  await prepared(url);
  await listOf(file, lines);
  const env = {
    ...process.env,
    DATABASE_URL: url,
    RAPPORT_HISTORY_KEYS: key,
    NODE_OPTIONS: `--require ${join(__dirname, "tell-memory.js")}`,
  };
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(__dirname, "../../src/import/main.js"), file, "--apply", "--origin", "office-365"],
    { env, stdio: ["ignore", "ignore", "inherit", "ipc"] },
  );
  let megabytes = Number.NaN;
  child.on("message", (told) => (megabytes = Number(told)));
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`the import ended with ${status}`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-bench-"));
  try {
    for (const lines of sizes) {
      const { seconds, megabytes } = await imported(folder, lines);
      const rate = Math.round(lines / seconds);
      process.stdout.write(`${lines} lines: ${seconds.toFixed(1)} s, ${rate} a second, ${megabytes} MB at most\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void run();

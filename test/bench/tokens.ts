import type { Credentials } from "../../src/settings";
import { Adapter, type AdapterOptions } from "../../src/teams/adapter";
import { machineSecret, startLogin } from "../support/microsoft/login";
import { median } from "./driver";

/**
 * `npm run bench:tokens`: what it costs to prove to Teams who calls, by a token that the SDK asks for and keeps, and by one
 * that Rapport does, in one run. The SDK's is one of a managed identity, for it asks for others over https alone.
 */
const rounds = 15;
const calls = 20_000;
const app = { id: "b0000000-0000-4000-8000-000000000001", tenant: "a0000000-0000-4000-8000-000000000001", secret: "s" };

async function run(): Promise<void> {
  const login = await startLogin({ ...app, scope: "https://api.botframework.com/.default" });
  process.env.IDENTITY_ENDPOINT = `${login.url}/msi/token`;
  process.env.IDENTITY_HEADER = machineSecret;
  const adapterOf = (credentials: Omit<Credentials, "appId">, tokens: AdapterOptions["tokens"]): Adapter => {
    const options = { government: false, now: Date.now, loginUrl: login.url, ...(tokens && { tokens }) };
    return new Adapter({ ...options, credentials: { appId: app.id, tenantId: app.tenant, ...credentials } });
  };
  const contestants = {
    sdk: adapterOf({ type: "UserAssignedMsi" }, "sdk"),
    direct: adapterOf({ type: "SingleTenant", password: app.secret }, "direct"),
  };
  for (const [name, adapter] of Object.entries(contestants)) {
    const began = performance.now();
    await adapter.proof();
    process.stdout.write(`${name}: the first token after ${(performance.now() - began).toFixed(0)} ms\n`);
  }
  const measured: { sdk: number[]; direct: number[] } = { sdk: [], direct: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of ["sdk", "direct"] as const) {
      const began = process.cpuUsage();
      for (let call = 0; call < calls; call++) await contestants[name].proof();
      const { user, system } = process.cpuUsage(began);
      if (round > 0) measured[name].push((user + system) / calls); // the first warms up
    }
  }
  const ratios = measured.direct.map((micros, round) => micros / (measured.sdk[round] ?? Number.NaN));
  for (const name of ["sdk", "direct"] as const)
    process.stdout.write(`${name}: ${median(measured[name]).toFixed(2)} µs of CPU a call\n`);
  process.stdout.write(
    `direct beside sdk: × ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})\n`,
  );
  await login.stop();
}

void run();

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Import } from "../../src/core/imports/import";
import { keysBeside } from "../../src/history-keys";
import { type OpenStore, openStore } from "../../src/store/open";
import { type FakeConnector, fakeConnector } from "../support/connector";
import { localServer, postJson } from "../support/http";
import { csvOf } from "../support/lists/brought";
import { pressed, typed } from "../support/microsoft/activities";
import { forkProduct } from "../support/processes/child-process";
import { hasPostgres, startPostgres } from "../support/processes/postgres";
import { giulia, proseware } from "../support/world";

const lines = 5000;
/** Killed so often while the list is compared, and so often while it is applied. */
const kills = 3;
const rows = Array.from({ length: lines }, (_, n) => ["", `Ditta ${n}`, `ditta-${n}.example`, "Reseller", ""]);

const since = Date.now();
const contentType = "application/vnd.microsoft.teams.file.download.info";

async function start(databaseUrl: string, connector: FakeConnector): Promise<{ child: ChildProcess; url: string }> {
  const environment = {
    DATABASE_URL: databaseUrl,
    CONNECTOR: `${connector.url}/`,
    CUSTOMERS: "2",
    FAST_SINCE: String(since),
  };
  const child = forkProduct(environment, ["ignore", "ignore", "inherit", "ipc"]);
  const [{ url }] = await once(child, "message");
  return { child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function ordeal(databaseUrl: string): Promise<void> {
  const connector = await fakeConnector();
  const files = await localServer((_request, _body, response) => void response.end(csvOf(...rows)));
  const channel = { serviceUrl: `${connector.url}/` };
  const reading = async <T>(look: (stores: OpenStore) => Promise<T>): Promise<T> => {
    const stores = await openStore({ url: databaseUrl, clock: Date, historyKeys: keysBeside(databaseUrl) });
    return look(stores).finally(() => stores.close());
  };
  const lists = (): Promise<Import[]> =>
    reading(async (stores) => (await stores.of(proseware.id))?.openImports() ?? []);
  /** Kills it at moments by chance, until the list stands so. */
  const killedUntil = async (wanted: (list: Import | undefined) => boolean): Promise<void> => {
    for (let round = 0; ; round++) {
      const { child } = await start(databaseUrl, connector);
      if (round < kills) await pause(Math.random() * 700);
      else while (!wanted((await lists())[0])) await pause(200);
      await kill(child);
      if (round >= kills) return;
    }
  };
  try {
    const first = await start(databaseUrl, connector);
    const file = { contentType, name: "Customers.csv", content: { downloadUrl: `${files.url}/list` } };
    const handed = await postJson(`${first.url}/api/messages`, { ...typed(giulia, "", channel), attachments: [file] });
    expect(handed.status).toBe(200);
    await kill(first.child);
    await killedUntil((list) => list?.state === "compared");

    const [compared] = await lists();
    expect(compared?.counts).toMatchObject({ new: lines, missing: 2, wrong: 0 });
    const second = await start(databaseUrl, connector);
    const data = { list: compared?.id, revision: compared?.revision, origin: "office-365" };
    await postJson(`${second.url}/api/messages`, pressed(giulia, "import.apply", data, channel));
    await kill(second.child);
    await killedUntil((list) => list === undefined);

    await reading(async (stores) => {
      const store = await stores.of(proseware.id);
      const found = (await store?.customersAfter("", lines * 2)) ?? [];
      const imported = found.filter(({ domain }) => domain.startsWith("ditta-"));
      expect(new Set(imported.map(({ domain }) => domain)).size).toBe(lines);
      expect(imported).toHaveLength(lines);
      expect(found.filter(({ unlisted }) => unlisted).map(({ name }) => name)).toEqual(["Customer 0", "Customer 1"]);
      for (const { id } of imported.slice(0, 20)) expect(await store?.historyLength(id)).toBe(1);
      const ended = await store?.import(compared?.id ?? "");
      expect(ended).toMatchObject({ state: "applied", counts: { new: lines, missing: 2 } });
      for await (const chain of stores.verify()) expect(chain.broken).toBeUndefined();
    });
  } finally {
    await files.stop();
    await connector.stop();
  }
}

describe("an import whose process is killed with SIGKILL, again and again", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapport-import-kill-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is compared and applied to its end, each line once, on both engines", async () => {
    const server = hasPostgres ? await startPostgres() : undefined;
    const databases = [`sqlite:${join(folder, "rapport.db")}`, ...(server ? [await server.database()] : [])];
    await Promise.all(databases.map(ordeal)).finally(() => server?.stop());
  }, 240_000);
});

import { Client } from "pg";
import { openStore } from "../../src/store/open";
import { freePort } from "../support/http";
import { startLogin } from "../support/microsoft/login";
import { hasPostgres, startPostgres, type TestServer } from "../support/processes/postgres";
import { loadTestWorld } from "../support/world";
import { app, complete, key, type Looked, looked } from "./looked";

const describeOnPostgres = hasPostgres ? describe : describe.skip;

describeOnPostgres("npm run doctor on PostgreSQL", () => {
  let server: TestServer;
  let look: (url: string, different?: Record<string, string>) => Promise<Looked>;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    server = await startPostgres();
    const login = await startLogin(app);
    stop = login.stop;
    const port = await freePort();
    look = (url, different = {}) =>
      looked(
        { ...complete(url), PORT: `${port}`, ...different },
        { loginUrl: login.url, reachedAt: `http://127.0.0.1:${port}` },
      );
  });
  afterAll(async () => {
    await stop();
    await server.stop();
  });

  /** Runs SQL beside Rapport. */
  async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client
      .query(text)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
  const tables = async (url: string): Promise<number> =>
    (await query(url, "select * from information_schema.tables where table_schema = 'public'")).length;

  it("finds an empty database, leaves it empty, and asks for the key where every instance has it", async () => {
    const url = await server.database();
    const found = await look(url, { RAPPORT_HISTORY_KEYS: "" });
    expect(found.of("database")[0]).toMatch(/^ok .*empty: the first start makes its tables/);
    expect(found.of("history key")[0]).toMatch(
      /^note .*needs the same key.*What to do: put it into RAPPORT_HISTORY_KEYS/,
    );
    expect([found.status, await tables(url)]).toEqual([0, 0]);
  });

  it("finds that no tables can be made", async () => {
    const url = await server.database();
    await query(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    const empty = await look(url);
    expect(empty.of("database")[0]).toMatch(/^FAILS .*it can be read and not written.*What to do: /);
    expect([empty.status, empty.failing]).toEqual([1, ["database"]]);
  });

  it("finds it written and up to date, and what is missing as on the other engine", async () => {
    const url = await server.database();
    const stores = await openStore({ url, clock: Date, historyKeys: [key] });
    await loadTestWorld(stores);
    await stores.close();
    const found = await look(url);
    expect(found.of("database")[0]).toBe("ok    database: reached, written, and as this version wants it.");
    expect(found.of("channels")[0]).toMatch(/^ok /);
    expect(found.status).toBe(0);
    await query(url, "insert into kysely_migration (name, timestamp) values ('999-to-come', '2027')");
    expect((await look(url)).failing).toEqual(["database"]);
    await query(url, "delete from kysely_migration where name > '032'");
    expect((await look(url)).of("database")[0]).toMatch(/^note .*one step older/);
  });
});

import { Client } from "pg";
import { StoreError } from "../../src/store/engines/store-error";
import { openStore } from "../../src/store/open";
import { tenantId, tenantStoreOf } from "../contracts/store";
import { aPerson, aTenant } from "../support/builders";
import { hasPostgres, startPostgres } from "../support/processes/postgres";

const clock = { now: () => 1 };

describe("a database that cannot write", () => {
  (hasPostgres ? it : it.skip)(
    "works again without a restart when the server has dropped its connections",
    async () => {
      const server = await startPostgres();
      const url = await server.database();
      const lost: string[] = [];
      const stores = await openStore({ url, clock, log: { warn: (_details, message) => lost.push(message) } });
      const killer = await openStore({ url, clock });
      await stores.seed.addTenant(aTenant(tenantId));
      const store = await tenantStoreOf(stores, tenantId);

      const outcome = store.change(async () => {
        await killer.tenants();
        await terminateOthers(url);
        return { answer: 0, people: [aPerson("a")] };
      });

      await expect(outcome).rejects.toBeInstanceOf(StoreError);
      await expect(store.change(async () => ({ answer: "again", people: [aPerson("b")] }))).resolves.toBe("again");
      expect((await store.people()).map(({ id }) => id)).toEqual(["b"]);
      expect(lost).toContain("a database connection was lost");
      await stores.close();
      await killer.close();
      await server.stop();
    },
  );
});

async function terminateOthers(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await client.end();
}

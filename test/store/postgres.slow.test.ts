import { storeContract } from "../contracts/store";
import { honestyContract } from "../contracts/store-honesty";
import { tamperingContract } from "../contracts/store-tampering";
import { upgradeContract } from "../contracts/store-upgrade";
import { hasPostgres, startPostgres, type TestServer } from "../support/processes/postgres";

if (hasPostgres) {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  storeContract("PostgreSQL", () => server.database());
  upgradeContract("PostgreSQL", () => server.database());
  describe("a history that convinces (B20)", () => {
    tamperingContract("PostgreSQL", () => server.database(), 450);
    honestyContract("PostgreSQL", () => server.database(), 50);
  });
} else {
  describe("the store on PostgreSQL", () => {
    it.skip("was not tried: the test server exists for Linux on x64 only", () => undefined);
  });
}

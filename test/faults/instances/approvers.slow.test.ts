import type { Person } from "../../../src/core/people/person";
import { type FakeConnector, fakeConnector } from "../../support/connector";
import { eventually } from "../../support/eventually";
import { postJson } from "../../support/http";
import { pressed } from "../../support/microsoft/activities";
import { hasPostgres, startPostgres, type TestServer } from "../../support/processes/postgres";
import { type Product, startProduct } from "../../support/product";
import { elena, paula } from "../../support/world";
import { historyOf } from "../../support/worlds/history";
import { carried, review } from "../deeds";

/** How often two approvers decide at the same moment; `RACES=200` for a long night. */
const races = Number(process.env.RACES ?? 10);
/** A server has a database for each race: of many it takes long to let go. */
const inOneServer = 10;
const servers = Array.from({ length: Math.ceil(races / inOneServer) }, (_, index) => {
  const first = index * inOneServer;
  return { first, last: Math.min(first + inOneServer, races) - 1 };
});

(hasPostgres ? describe : describe.skip)("two approvers on two instances on one PostgreSQL", () => {
  let server: TestServer;
  let connector: FakeConnector;
  beforeEach(async () => {
    server = await startPostgres();
    connector = await fakeConnector();
  });
  afterEach(async () => {
    await connector.stop();
    await server.stop();
  });

  const at = () => ({ serviceUrl: `${connector.url}/` });
  const press = (instance: Product, person: Person, verb: string, data: object) =>
    postJson(`${instance.url}/api/messages`, pressed(person, verb, data, at()));

  /** Elena approves and Paula approves or refuses, each on an instance of her own. */
  async function race(verb: string) {
    const databaseUrl = await server.database();
    const [one, other] = await Promise.all([startProduct({ databaseUrl }), startProduct({ databaseUrl })]);
    try {
      const data = carried(await review(one), "removal.approve");
      const answers = await Promise.all([
        press(one, elena, "removal.approve", { ...data, comment: "" }),
        press(other, paula, verb, { ...data, comment: "no" }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const told = async () => (await historyOf(one.store)).map(({ event }) => event.type);
      const isDecision = (type: string) => ["removal.approved", "removal.refused"].includes(type);
      const [decision, ...others] = (await told()).filter(isDecision);
      expect(others).toEqual([]);
      expect(decision).toBeDefined();
      const ends = decision === "removal.approved" ? 1 : 0;
      await eventually(
        "the end",
        async () => (await told()).filter((type) => type === "removal.executed").length >= ends,
      );
      expect((await told()).filter((type) => type === "removal.executed")).toHaveLength(ends);
      return decision;
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  }

  it.each(servers)(
    "decide once, whoever presses what: races $first to $last",
    async ({ first, last }) => {
      const decisions = [];
      for (let count = first; count <= last; count++)
        decisions.push(await race(count % 2 === 0 ? "removal.approve" : "removal.refuse"));
      expect(decisions).toHaveLength(last - first + 1);
    },
    600_000,
  );
});

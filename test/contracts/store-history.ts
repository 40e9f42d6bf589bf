import type { TenantStore } from "../../src/core/ports";
import { announced, recorded } from "../support/builders";
import { type Deps, otherTenantId, tenantId, tenantStoreOf, type Worlds } from "./store";

async function verified({ stores }: Deps): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { tenant, entries, broken } of stores.verify()) found[tenant] = broken ?? entries;
  return found;
}

const record = (store: TenantStore, ...urls: string[]) =>
  store.change(async () => ({ answer: 0, events: urls.map(recorded) }));

export function historyContract(world: Worlds): void {
  describe("the history", () => {
    it("numbers entries from one, chains them, and keeps the time and the name of that moment", async () => {
      const { store, clock } = await world();
      await record(store, "https://a.example");
      clock.at = 2_000;
      await record(store, "https://b.example");

      const [first, second] = [await store.historyEntry(1), await store.historyEntry(2)];

      expect(first).toMatchObject({ seq: 1, at: 1_000, by: "giulia", byName: "Giulia Rossi" });
      expect(second).toMatchObject({ seq: 2, at: 2_000, previousHash: first?.hash });
    });

    it("tells the story of one customer, newest first and page by page", async () => {
      const { store } = await world();
      for (const customer of ["a", "b", "a", "a"]) {
        await store.change(async () => ({ answer: 0, events: [announced(customer)] }));
      }
      const seqs = async (before?: number) =>
        (await store.history("a", { limit: 2, ...(before && { before }) })).map(({ seq }) => seq);

      expect(await seqs()).toEqual([4, 3]);
      expect(await seqs(3)).toEqual([1]);
      expect(await store.historyLength("a")).toBe(3);
      expect(await store.historyLength("nobody")).toBe(0);
    });

    it("stays one chain without gaps under 20 concurrent changes from two instances", async () => {
      const here = await world();
      const second = await tenantStoreOf(here.other, tenantId);

      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          record(n % 2 === 0 ? here.store : second, `https://${n}.example`, "https://x.example"),
        ),
      );

      expect(await verified(here)).toEqual({ [tenantId]: 40, [otherTenantId]: 0 });
    });
  });
}

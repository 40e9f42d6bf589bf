import { customersInParts } from "../../../src/core/exports/parts";
import { anExport } from "../../support/builders";
import { aCustomer } from "../../support/world";
import { tenantId, type Worlds } from "../store";

export function exportContract(world: Worlds): void {
  describe("exports", () => {
    it("are found by their page alone, with their tenant, until they are forgotten", async () => {
      const { stores, store, elsewhere } = await world();
      await store.change(async () => ({
        answer: 0,
        exports: [anExport("a", { page: "over", until: 10 }), anExport("b", { page: "open", until: 20 })],
      }));

      expect(await stores.exportByPage("over")).toMatchObject({ tenant: tenantId, found: { id: "a", revision: 1 } });
      expect(await stores.exportByPage("guess")).toBeUndefined();
      expect(await elsewhere.export("b")).toBeUndefined();
      await stores.forgetExports(20);
      expect(await stores.exportByPage("over")).toBeUndefined();
      expect(await stores.exportByPage("open")).toMatchObject({ found: { id: "b" } });
    });

    it("that are opened anew are found by their new page", async () => {
      const { stores, store } = await world();
      await store.change(async () => ({ answer: 0, exports: [anExport("a", { page: "first" })] }));
      await store.change(async (queries) => {
        const known = await queries.export("a");
        return { answer: 0, exports: known ? [{ ...known, page: "second" }] : [] };
      });

      expect(await stores.exportByPage("first")).toBeUndefined();
      expect(await stores.exportByPage("second")).toMatchObject({ found: { id: "a", revision: 2 } });
    });

    it("go along every customer once, whatever its state, and none of another tenant's", async () => {
      const { store, elsewhere } = await world();
      const states = ["active", "no-relationship", "removed"] as const;
      const ids = Array.from({ length: 1203 }, (_, place) => `c${String((place * 7) % 1203).padStart(4, "0")}`);
      await store.change(async () => ({
        answer: 0,
        customers: ids.map((id, place) => aCustomer({ id, state: states[place % 3] ?? "active" })),
      }));
      await elsewhere.change(async () => ({ answer: 0, customers: [aCustomer({ id: "c0000x" })] }));

      const seen: string[] = [];
      for await (const part of customersInParts(store)) {
        expect(part.length).toBeLessThanOrEqual(500);
        seen.push(...part.map(({ id }) => id));
      }
      expect(seen).toEqual([...ids].sort());
      expect((await store.customersAfter("c1200", 5)).map(({ id }) => id)).toEqual(["c1201", "c1202"]);
    });
  });
}

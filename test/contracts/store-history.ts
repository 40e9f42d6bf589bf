import type { Ledger } from "../../src/core/ports";
import { announced, recorded } from "../store/builders";
import { ledgerOf, otherTenantId, tenantId, type World, type Worlds } from "./store";

async function verified({ store }: World): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { tenant, entries, broken } of store.verify()) found[tenant] = broken ?? entries;
  return found;
}

const record = (ledger: Ledger, ...urls: string[]) =>
  ledger.change(async () => ({ answer: 0, events: urls.map(recorded) }));

export function historyContract(world: Worlds): void {
  describe("the history", () => {
    it("numbers entries from one, chains them, and keeps the time and the name of that moment", async () => {
      const { ledger, clock } = await world();
      await record(ledger, "https://a.example");
      clock.at = 2_000;
      await record(ledger, "https://b.example");

      const [first, second] = [await ledger.historyEntry(1), await ledger.historyEntry(2)];

      expect(first).toMatchObject({ seq: 1, at: 1_000, by: "giulia", byName: "Giulia Rossi" });
      expect(second).toMatchObject({ seq: 2, at: 2_000, previousHash: first?.hash });
    });

    it("tells the story of one customer, newest first and page by page", async () => {
      const { ledger } = await world();
      for (const customer of ["a", "b", "a", "a"]) {
        await ledger.change(async () => ({ answer: 0, events: [announced(customer)] }));
      }
      const seqs = async (before?: number) =>
        (await ledger.history("a", { limit: 2, ...(before && { before }) })).map(({ seq }) => seq);

      expect(await seqs()).toEqual([4, 3]);
      expect(await seqs(3)).toEqual([1]);
      expect(await ledger.historyLength("a")).toBe(3);
      expect(await ledger.historyLength("nobody")).toBe(0);
    });

    it("stays one chain without gaps under 20 concurrent changes from two instances", async () => {
      const here = await world();
      const second = await ledgerOf(here.other, tenantId);

      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          record(n % 2 === 0 ? here.ledger : second, `https://${n}.example`, "https://x.example"),
        ),
      );

      expect(await verified(here)).toEqual({ [tenantId]: 40, [otherTenantId]: 0 });
    });
  });
}

import type { Effect } from "../../src/core/effects";
import type { ClaimedEffect } from "../../src/store/outbox/claimed-effect";
import { otherTenantId, tenantId, type Worlds } from "./store";

const post = (conversation: string, seq: number): Effect => ({
  kind: "post",
  key: `post:${conversation}:${seq}`,
  conversation,
  what: { show: "notice", seq },
});

const keys = (claimed: ClaimedEffect[]): string[] => claimed.map(({ effect }) => effect.key);

export function outboxContract(world: Worlds): void {
  describe("the outbox", () => {
    it("hands out one effect of each lane at a time, in order", async () => {
      const { stores, clock } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1), post("a", 2), post("b", 1)]);

      const first = await outbox.claim(clock.at, 10);
      expect(keys(first)).toEqual(["post:a:1", "post:b:1"]);
      expect(await outbox.claim(clock.at, 10)).toEqual([]);

      await outbox.done(first[0]!);
      expect(keys(await outbox.claim(clock.at, 10))).toEqual(["post:a:2"]);
    });

    it("hands out an effect again when its worker has vanished for the length of the lease", async () => {
      const { stores, clock } = await world();
      await stores.outbox.enqueue(tenantId, [post("a", 1)]);
      await stores.outbox.claim(clock.at, 10);

      expect(await stores.outbox.nextDue()).toBe(clock.at + 60_000);
      expect(await stores.outbox.claim(clock.at + 59_999, 10)).toEqual([]);
      expect(await stores.outbox.claim(clock.at + 60_000, 10)).toMatchObject([{ tenant: tenantId, attempts: 2 }]);
    });

    it("keeps the lane waiting for a retry, and lets it go on when an effect is given up", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1), post("a", 2)]);
      const [claimed] = await outbox.claim(1_000, 10);

      await outbox.retry(claimed!, 5_000, "throttled");
      expect(await outbox.nextDue()).toBe(5_000);
      expect(await outbox.claim(4_999, 10)).toEqual([]);

      const [again] = await outbox.claim(5_000, 10);
      expect(again).toMatchObject({ effect: post("a", 1), attempts: 2 });
      await outbox.giveUp(again!, "blocked");
      expect(keys(await outbox.claim(5_000, 10))).toEqual(["post:a:2"]);
    });

    it("counts no try of what was put off untried", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1)]);
      for (const now of [1_000, 2_000, 3_000]) {
        const [claimed] = await outbox.claim(now, 10);
        expect(claimed).toMatchObject({ attempts: 1 });
        await outbox.retry(claimed!, now + 1_000, "own-limit", { untried: true });
      }
    });

    it("tells how an effect stands by its key, and why it was put off or given up", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      const store = await stores.of(tenantId);
      const standing = async () => (await store?.effectKept("post:a:1")) ?? "none";
      expect(await standing()).toBe("none");
      await outbox.enqueue(tenantId, [post("a", 1)]);
      expect(await standing()).toEqual({ state: "waiting", reason: null });
      const [claimed] = await outbox.claim(1_000, 10);
      await outbox.retry(claimed!, 5_000, "throttled");
      expect(await standing()).toEqual({ state: "waiting", reason: "throttled" });
      const [again] = await outbox.claim(5_000, 10);
      await outbox.giveUp(again!, "blocked");
      expect(await standing()).toEqual({ state: "failed", reason: "blocked" });
      expect(await (await stores.of(otherTenantId))?.effectKept("post:a:1")).toBeUndefined();
    });

    it("takes no answer from a worker whose lease was lost", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1)]);
      const [late] = await outbox.claim(1_000, 10);
      const [current] = await outbox.claim(61_000, 10);

      await outbox.giveUp(late!, "too late");
      await outbox.retry(late!, 99_000, "too late");
      await outbox.done(current!);

      expect(await outbox.nextDue()).toBeUndefined();
    });

    it("keeps what the messages carry that may be shown, through a kill, until that try is known to be well", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1)]);
      const [killed] = await outbox.claim(1_000, 10);
      expect(killed?.perhaps).toEqual([]);
      await outbox.mark(killed!, ["one"]);
      const [current] = await outbox.claim(61_000, 10);
      expect(current?.perhaps).toEqual(["one"]);
      await expect(outbox.mark(killed!, ["late"])).rejects.toThrow();
      await outbox.mark(current!, ["one", "two"]);
      await outbox.retry(current!, 62_000, "504");
      const [again] = await outbox.claim(62_000, 10);
      expect(again?.perhaps).toEqual(["one", "two"]);
      await outbox.mark(again!, ["one", "two", "three"]);
      await outbox.mark(again!, ["one", "two"]);
      await outbox.retry(again!, 63_000, "429");
      expect((await outbox.claim(63_000, 10))[0]?.perhaps).toEqual(["one", "two"]);
    });

    it("brings forward what was put off when its conversation is heard from, and nothing that may be shown", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      const store = await stores.of(tenantId);
      await outbox.enqueue(tenantId, [post("a", 1), post("b", 1)]);
      const [refused, unsure] = await outbox.claim(1_000, 10);
      await outbox.mark(unsure!, ["one"]);
      await outbox.retry(refused!, 9_000, "403");
      await outbox.retry(unsure!, 9_000, "504");
      await store?.change(async () => ({ answer: undefined, hasten: ["conversation:a", "conversation:b"] }));
      expect(keys(await outbox.claim(8_999, 10))).toEqual(["post:a:1"]);
    });

    it("replaces an effect by those that follow from it, once", async () => {
      const { stores } = await world();
      const { outbox } = stores;
      let woken = 0;
      outbox.onEnqueued(() => {
        woken += 1;
      });
      await outbox.enqueue(tenantId, [{ kind: "announce", key: "announce:1", seq: 1 }]);
      const [claimed] = await outbox.claim(1_000, 10);

      await outbox.replace(claimed!, [post("a", 1), post("b", 1)]);
      await outbox.replace(claimed!, [post("a", 1), post("b", 1)]);

      expect(keys(await outbox.claim(1_000, 10))).toEqual(["post:a:1", "post:b:1"]);
      expect(await outbox.claim(1_000, 10)).toEqual([]);
      expect(woken).toBe(3);
    });

    it("never gives two workers the same effect", async () => {
      const { stores, other } = await world();
      const effects = Array.from({ length: 120 }, (_, n) => post(`c${n}`, n));
      await stores.outbox.enqueue(tenantId, effects.slice(0, 60));
      await stores.outbox.enqueue(otherTenantId, effects.slice(60));
      const claimed: string[] = [];
      const work = async (outbox: typeof stores.outbox) => {
        for (;;) {
          const batch = await outbox.claim(1_000, 7);
          if (batch.length === 0) return;
          claimed.push(...keys(batch));
          for (const each of batch) await outbox.done(each);
        }
      };

      await Promise.all([work(stores.outbox), work(other.outbox), work(stores.outbox), work(other.outbox)]);

      expect(claimed.sort()).toEqual(effects.map(({ key }) => key).sort());
    });

    it("lets the key of an effect be used again once it is forgotten", async () => {
      const { stores, clock } = await world();
      const { outbox } = stores;
      await outbox.enqueue(tenantId, [post("a", 1)]);
      const [claimed] = await outbox.claim(clock.at, 10);
      await outbox.done(claimed!);
      await outbox.enqueue(tenantId, [post("a", 1)]);
      expect(await outbox.nextDue()).toBeUndefined();

      await outbox.forgetDone(clock.at + 1);
      await outbox.enqueue(tenantId, [post("a", 1)]);

      expect(keys(await outbox.claim(clock.at, 10))).toEqual(["post:a:1"]);
    });
  });
}

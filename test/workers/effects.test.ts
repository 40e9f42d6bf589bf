import { mock } from "node:test";
import { setTimeout as pause, setImmediate as soon } from "node:timers/promises";
import type { Effect } from "../../src/core/effects";
import { silent } from "../../src/log";
import type { ClaimedEffect } from "../../src/store/outbox/claimed-effect";
import { backoffMs } from "../../src/workers/backoff";
import {
  type AnyJob,
  type EffectLoop,
  type EffectOutcome,
  type GivingUp,
  startEffectLoop,
} from "../../src/workers/effect-loop";
import { givingUpOf } from "../../src/workers/giving-up";
import { eventually } from "../support/eventually";
import { proseware, type TestWorld, testWorld } from "../support/world";

const announcement = (key: string): Effect => ({ kind: "announce", key, seq: 1 });
const aPost = (key: string, conversation: string): Effect => ({
  kind: "post",
  key,
  conversation,
  what: { show: "notice", seq: 1 },
});

/** The same for every kind of effect. */
function forAll<T>(world: TestWorld, same: T): Record<Effect["kind"], T> {
  const kinds = Object.keys(givingUpOf(world)) as Effect["kind"][]; // that table has one entry per kind
  return Object.fromEntries(kinds.map((kind) => [kind, same])) as Record<Effect["kind"], T>;
}

describe("the effects worker", () => {
  let world: TestWorld;
  let worker: EffectLoop | undefined;
  let overdue: AbortController;
  const begun: string[] = [];
  /** Effects whose outcome is in the store. */
  const kept: string[] = [];

  beforeEach(async () => {
    world = await testWorld();
    begun.length = 0;
    kept.length = 0;
    overdue = new AbortController();
  });
  afterEach(async () => {
    mock.timers.reset();
    await worker?.stop();
    worker = undefined;
    await world.stores.close();
  });

  const usual = () => ({
    givingUp: forAll(world, "let-go" as const),
    deadline: () => overdue.signal,
    now: world.clock.now,
    random: () => 0,
    log: silent,
  });

  /** All kinds are carried out by one function. */
  function start(
    handle: (effect: Effect, attempt: number, signal: AbortSignal) => Promise<EffectOutcome>,
    width = 16,
    givingUp: Partial<GivingUp> = {},
  ): EffectLoop {
    const one = async ({ effect, attempt, signal }: AnyJob): Promise<EffectOutcome> => {
      begun.push(effect.key);
      return handle(effect, attempt, signal);
    };
    const { outbox } = world.stores;
    const keeping =
      <More extends unknown[]>(keep: (claimed: ClaimedEffect, ...more: More) => Promise<void>) =>
      async (claimed: ClaimedEffect, ...more: More): Promise<void> => {
        await keep(claimed, ...more);
        kept.push(claimed.effect.key);
      };
    const watched = { ...outbox, done: keeping(outbox.done), retry: keeping(outbox.retry) };
    worker = startEffectLoop({
      ...usual(),
      outbox: watched,
      handlers: forAll(world, one),
      givingUp: { ...forAll(world, "let-go" as const), ...givingUp },
      width,
    });
    outbox.onEnqueued(worker.nudge);
    return worker;
  }
  const enqueue = (...effects: Effect[]) => world.stores.outbox.enqueue(proseware.id, effects);
  const until = (met: () => boolean) => eventually("what the worker should do", met);
  const done: EffectOutcome = { kind: "done" };

  it("carries out what is enqueued, each once, and what follows from it", async () => {
    start(async (effect) =>
      effect.kind === "announce" ? { kind: "followed", by: [aPost("p1", "a"), aPost("p2", "b")] } : done,
    );
    await enqueue(announcement("a1"));
    await until(() => begun.length === 3);
    await pause(50);
    expect(begun).toEqual(["a1", "p1", "p2"]);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
  });

  it("keeps the order in a conversation and lets others pass", async () => {
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    start(async (effect) => {
      if (effect.key === "a1") await held;
      return done;
    });
    await enqueue(aPost("a1", "a"), aPost("a2", "a"), aPost("b1", "b"));
    await until(() => begun.length === 2);
    expect(begun.sort()).toEqual(["a1", "b1"]);
    free();
    await until(() => begun.length === 3);
    expect(begun.at(-1)).toBe("a2");
  });

  it("tries again after a failure, each time twice as late, not sooner than told", async () => {
    const attempts: number[] = [];
    const { nudge } = start(async (_effect, attempt) => {
      attempts.push(attempt);
      if (attempt === 1) throw new Error("the network");
      return attempt === 2 ? { kind: "later", afterMs: 9000, reason: "429" } : done;
    });
    await enqueue(announcement("a1"));
    await until(() => kept.length === 1);
    expect((await world.stores.outbox.nextDue()) ?? 0).toBe(world.clock.now() + 2000);
    world.pass(2000);
    nudge();
    await until(() => kept.length === 2);
    expect((await world.stores.outbox.nextDue()) ?? 0).toBe(world.clock.now() + 9000);
    world.pass(9000);
    nudge();
    await until(() => attempts.length === 3);
  });

  it("gives up after twelve attempts, or at once when it can never succeed; the lane goes on", async () => {
    const { nudge } = start(async (effect) =>
      effect.key === "never"
        ? { kind: "failed", reason: "413" }
        : effect.key === "last"
          ? done
          : { kind: "later", reason: "503" },
    );
    await enqueue(aPost("never", "a"), aPost("weak", "a"), aPost("last", "a"));
    for (let attempt = 1; attempt <= 12; attempt++) {
      await until(() => begun.filter((key) => key === "weak").length === attempt);
      if (attempt < 12) await until(() => kept.length === attempt);
      world.pass(60 * 60 * 1000);
      nudge();
    }
    await until(() => begun.includes("last"));
    expect(begun.filter((key) => key === "never")).toHaveLength(1);
    expect(begun.filter((key) => key === "weak")).toHaveLength(12);
  });

  it("does what giving up means, once, with the last that was heard; and before the effect is gone", async () => {
    const last: unknown[] = [];
    const { outbox } = world.stores;
    const failed = { kind: "failed", reason: "413", reference: "c1" } as const;
    start(async () => failed, 16, {
      announce: async ({ tenant, effect }, heard) => {
        last.push([tenant, effect.seq, heard, await outbox.nextDue()]);
      },
    });
    await enqueue(announcement("a1"));
    await until(() => last.length === 1);
    await pause(30);
    expect(last).toEqual([[proseware.id, 1, failed, expect.any(Number)]]);
    expect(await outbox.nextDue()).toBeUndefined();
  });

  it("takes an effect again when what giving up means could not be done", async () => {
    let fails = 1;
    const { nudge } = start(async () => ({ kind: "failed", reason: "413" }), 16, {
      announce: async () => {
        if (fails-- > 0) throw new Error("no database");
      },
    });
    await enqueue(announcement("a1"));
    await until(() => fails === 0);
    world.pass(61_000);
    nudge();
    await until(() => fails === -1);
    expect(begun).toEqual(["a1", "a1"]);
  });

  it("never gives up what must not be lost, and tries it every hour", async () => {
    let fails = 15;
    const { nudge } = start(async () => (fails-- > 0 ? { kind: "failed", reason: "a defect" } : done), 16, {
      announce: "keep-trying",
    });
    await enqueue(announcement("a1"));
    for (let attempt = 1; attempt <= 16; attempt++) {
      await until(() => begun.length === attempt);
      await pause(15);
      world.pass(60 * 60 * 1000);
      nudge();
    }
    await pause(30);
    expect(await world.stores.outbox.nextDue()).toBeUndefined();
  });

  it("gives each attempt a signal that ends before the lease", async () => {
    const ended: boolean[] = [];
    start(
      (_effect, _attempt, signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => {
            ended.push(signal.aborted);
            resolve({ kind: "later", reason: "no-answer" });
          });
        }),
    );
    await enqueue(announcement("a1"));
    await until(() => begun.length === 1);
    overdue.abort();
    await until(() => ended.length === 1);
    await pause(30);
    expect(await world.stores.outbox.nextDue()).toBe(world.clock.now() + 2000);
  });

  it("does no more at once than its width", async () => {
    const ends: (() => void)[] = [];
    let [now, most] = [0, 0];
    start(async () => {
      most = Math.max(most, ++now);
      await new Promise<void>((end) => ends.push(end));
      now--;
      return done;
    }, 3);
    await enqueue(...Array.from({ length: 12 }, (_, number) => aPost(`p${number}`, `c${number}`)));
    for (let ended = 0; ended < 12; ended++) {
      await until(() => ends.length >= Math.min(ended + 3, 12));
      ends[ended]?.();
    }
    expect(most).toBe(3);
  });

  it("asks the store at most once a second while there is nothing to do", async () => {
    const { outbox } = world.stores;
    await enqueue({ kind: "expire-removal", key: "soon", removal: "r1", dueAt: world.clock.now() + 1 });
    mock.timers.enable({ apis: ["setTimeout"] });
    let claims = 0;
    const counted = {
      ...outbox,
      claim: (now: number, limit: number) => {
        claims++;
        return outbox.claim(now, limit);
      },
    };
    worker = startEffectLoop({
      ...usual(),
      outbox: counted,
      handlers: forAll(world, async () => done),
    });
    for (let ms = 0; ms < 10_000; ms += 10) {
      await soon();
      mock.timers.tick(10);
    }
    expect(claims).toBe(11);
  });

  it("finishes what it has begun when it is stopped, and begins nothing more", async () => {
    let finished = false;
    const { stop } = start(async () => {
      await pause(60);
      finished = true;
      return done;
    });
    await enqueue(aPost("a1", "a"), aPost("a2", "a"));
    await until(() => begun.length === 1);
    await stop();
    expect([finished, begun]).toEqual([true, ["a1"]]);
  });

  it("goes on after the store failed to answer", async () => {
    const { outbox } = world.stores;
    let fails = 1;
    const moody = {
      ...outbox,
      claim: async (now: number, limit: number) => {
        if (fails-- > 0) throw new Error("no database");
        return outbox.claim(now, limit);
      },
    };
    await enqueue(announcement("a1"));
    const carryOut = async () => {
      begun.push("a1");
      return done;
    };
    worker = startEffectLoop({
      ...usual(),
      handlers: forAll(world, carryOut),
      outbox: moody,
    });
    await pause(20);
    worker.nudge();
    await until(() => begun.length === 1);
  });
});

describe("the pause between attempts", () => {
  it("doubles from two seconds up to an hour, shortened by up to a half", () => {
    expect([1, 2, 3, 11, 12, 40].map((attempts) => backoffMs(attempts, 0))).toEqual([
      2000, 4000, 8000, 2_048_000, 3_600_000, 3_600_000,
    ]);
    expect(backoffMs(1, 0.999)).toBe(1001);
  });
});

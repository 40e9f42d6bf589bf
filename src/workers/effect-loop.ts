import type { Millis } from "../core/clock";
import { asideOf, type Effect } from "../core/effects";
import type { TenantId } from "../core/tenant";
import type { Log } from "../log";
import type { ClaimedEffect } from "../store/outbox/claimed-effect";
import type { Outbox } from "../store/outbox/outbox";
import { onBehalfOf } from "../trace";
import { backoffMs } from "./backoff";

/** One effect to carry out; `attempt` counts from 1. */
export interface AnyJob {
  tenant: TenantId;
  effect: Effect;
  attempt: number;
  /** Since when it is to be carried out. */
  since: Millis;
  /** Ends before somebody else may take the effect. */
  signal: AbortSignal;
  /** Of each try before this one whose message may be shown without our knowing: what that message carries unseen. */
  perhaps: readonly string[];
  /** Keeps that, before a message goes out. */
  mark(perhaps: readonly string[]): Promise<void>;
}

export interface Job<Kind extends Effect["kind"]> extends AnyJob {
  effect: Extract<Effect, { kind: Kind }>;
}

/** What became of an effect. `reference`: where to look for it on the other side. */
export type EffectOutcome =
  | { kind: "done"; reference?: string }
  /** It is done, and these follow from it. */
  | { kind: "followed"; by: Effect[]; reference?: string }
  | Unfinished;

type Unfinished =
  /** Try again, not sooner than `afterMs`; in the lane `aside`, so that others need not wait for it. `untried`: this was no try. */
  | { kind: "later"; afterMs?: number; reason: string; reference?: string; aside?: string; untried?: true }
  /** It would fail every time. */
  | { kind: "failed"; reason: string; reference?: string };

/** How each kind of effect is carried out: any number of times, with one result. What is thrown is tried again. */
export type Handlers = { [Kind in Effect["kind"]]: (job: Job<Kind>) => Promise<EffectOutcome> };

/**
 * What it means that an effect would fail every time, or was tried often enough: it is let go, with what the function
 * does; it is let go only when it would fail every time, and otherwise its handler knows when it is over; or it is not
 * given up.
 */
export type GivingUp = {
  [Kind in Effect["kind"]]:
    | "let-go"
    | "let-go-if-refused"
    | "keep-trying"
    | ((job: Pick<Job<Kind>, "tenant" | "effect">, last: Unfinished) => Promise<void>);
};

export interface EffectLoopOptions {
  outbox: Pick<Outbox, "claim" | "mark" | "done" | "retry" | "giveUp" | "replace" | "nextDue">;
  handlers: Handlers;
  givingUp: GivingUp;
  /** A signal for one attempt: it ends before the lease. */
  deadline(): AbortSignal;
  now(): Millis;
  /** From 0 up to 1. */
  random(): number;
  log: Log;
  /** How many are carried out at the same time. */
  width?: number;
}

export interface EffectLoop {
  /** There may be something to do: to be called after every change. */
  nudge(): void;
  /** Begins nothing new and resolves when everything begun has ended. */
  stop(): Promise<void>;
}

const mostAttempts = 12;
// What another instance enqueued and left behind is found at the next look.
const lookEveryMs = 5000;
const shortestWaitMs = 1000;
// Many that wait for one place in vain do not come back together.
const spreadMs = 10_000;

/** What every line about an effect tells. */
const factsOf = ({ tenant, effect, attempts, reference }: ClaimedEffect) => ({
  tenant,
  effect: effect.kind,
  attempt: attempts,
  ...(reference && { reference }),
});

/** How the other side calls what it answered. */
const answerOf = (outcome: EffectOutcome) => ("reference" in outcome ? { answer: outcome.reference } : {});

/** Carries out effects as they come due; sleeps in between. */
export function startEffectLoop(options: EffectLoopOptions): EffectLoop {
  const { outbox, handlers, givingUp, deadline, now, random, log, width = 16 } = options;
  const running = new Set<Promise<void>>();
  let looking: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const nudge = (): void => {
    again = true;
    if (stopped || looking) return;
    clearTimeout(timer);
    looking = look().finally(() => {
      looking = undefined;
      // Nudged in the very last moment: nobody else would look before the timer.
      if (again) nudge();
    });
  };

  async function look(): Promise<void> {
    try {
      while (again && !stopped) {
        again = false;
        for (const claimed of await claim()) begin(claimed);
      }
      if (!stopped && running.size < width) await rest();
    } catch (cause) {
      log.error("outbox does not answer", { cause });
      timer = setTimeout(nudge, lookEveryMs);
    }
  }

  const claim = async (): Promise<ClaimedEffect[]> =>
    running.size < width ? outbox.claim(now(), width - running.size) : [];

  async function rest(): Promise<void> {
    const due = await outbox.nextDue();
    const waitMs = due === undefined ? lookEveryMs : Math.min(Math.max(due - now(), shortestWaitMs), lookEveryMs);
    if (!stopped && !again) timer = setTimeout(nudge, waitMs);
  }

  function begin(claimed: ClaimedEffect): void {
    const run = onBehalfOf(claimed.reference, () => carryOut(claimed)).finally(() => {
      running.delete(run);
      // The next of its lane is free now.
      nudge();
    });
    running.add(run);
  }

  async function carryOut(claimed: ClaimedEffect): Promise<void> {
    try {
      const result = await attempt(claimed);
      await keep(claimed, result);
    } catch (cause) {
      // Its lease ends by itself, and somebody takes it again.
      log.error("result of an effect not kept", { ...factsOf(claimed), cause });
    }
  }

  async function attempt(claimed: ClaimedEffect): Promise<EffectOutcome> {
    const { tenant, effect, attempts: attempt, since, perhaps } = claimed;
    const mark = (secrets: readonly string[]): Promise<void> => outbox.mark(claimed, secrets);
    try {
      // The table has one handler per kind, and `effect.kind` picks the one for this effect.
      const handler = handlers[effect.kind] as (job: AnyJob) => Promise<EffectOutcome>;
      return await handler({ tenant, effect, attempt, since, signal: deadline(), perhaps, mark });
    } catch (cause) {
      log.warn("effect failed", { ...factsOf(claimed), cause });
      // A defect of ours must not keep others waiting for ever.
      return { kind: "later", reason: "failure", ...(attempt >= mostAttempts && { aside: asideOf(effect) }) };
    }
  }

  async function keep(claimed: ClaimedEffect, result: EffectOutcome): Promise<void> {
    if (result.kind === "done" || result.kind === "followed") {
      await (result.kind === "done" ? outbox.done(claimed) : outbox.replace(claimed, result.by));
      return log.info("effect done", { ...factsOf(claimed), ...answerOf(result) });
    }
    const facts = { ...factsOf(claimed), ...answerOf(result), reason: result.reason };
    const meaning = givingUp[claimed.effect.kind];
    const mayRetry = result.kind === "later" && (claimed.attempts < mostAttempts || meaning === "let-go-if-refused");
    if (mayRetry || meaning === "keep-trying") {
      log[mayRetry ? "info" : "error"]("effect put off", facts);
      const { afterMs = 0, aside, untried = false } = result.kind === "later" ? result : {};
      const waitMs = untried ? afterMs + spreadMs * random() : Math.max(afterMs, backoffMs(claimed.attempts, random()));
      return outbox.retry(claimed, now() + Math.round(waitMs), result.reason, { aside, untried });
    }
    log.error("effect given up", facts);
    // As above: the table has one entry per kind.
    if (typeof meaning === "function")
      await (meaning as (job: Pick<AnyJob, "tenant" | "effect">, last: Unfinished) => Promise<void>)(claimed, result);
    return outbox.giveUp(claimed, result.reason);
  }

  nudge();
  return {
    nudge,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(running);
      clearTimeout(timer);
    },
  };
}

import { setTimeout as later } from "node:timers/promises";
import type { AuthorityOutcome } from "../core/authority";
import { goOn } from "../core/imports/steps/go-on";
import { installFor } from "../core/notices/install";
import { remind } from "../core/notices/remind";
import { type AllDeps, storeOf } from "../core/ports";
import { expireRemoval } from "../core/removals/decide";
import { executeRemoval } from "../core/removals/ending/execute";
import { type Delivery, post } from "./deliver";
import { directMessage, type Home } from "./direct-message";
import { edit } from "./edit";
import type { EffectOutcome, Handlers } from "./effect-loop";
import { announce, askApprovers, refreshCards } from "./fan-out";

/** Between two steps of an import (ms): about what a turn takes. */
const breatherMs = 15;

/** What is done for each kind of effect. */
export const handlersOf = (deps: AllDeps, delivery: Delivery, home: Home): Handlers => ({
  async "end-relationship"({ tenant, effect, signal }) {
    return ofAuthority(await executeRemoval(deps, await storeOf(deps, tenant), effect, signal));
  },
  async "expire-removal"({ tenant, effect }) {
    await expireRemoval(deps, await storeOf(deps, tenant), effect.removal);
    return { kind: "done" };
  },
  async remind({ tenant, effect }) {
    await remind(deps, await storeOf(deps, tenant), effect.subject);
    return { kind: "done" };
  },
  async import({ tenant, effect }) {
    // The embedded database has one connection: others get it in between.
    await later(breatherMs);
    await goOn(deps, await storeOf(deps, tenant), effect.list, effect.step);
    return { kind: "done" };
  },
  announce: (job) => announce(delivery, job),
  "ask-approvers": (job) => askApprovers(delivery, job),
  "refresh-cards": (job) => refreshCards(delivery, job),
  async "install-for"({ tenant, effect }) {
    return delivery.install ? installFor(await storeOf(deps, tenant), delivery.install, effect) : { kind: "done" };
  },
  post: (job) => post(delivery, job),
  tell: (job) => directMessage(delivery, home, job),
  edit: (job) => edit(delivery, job),
});

/** A refusal is an answer: what follows from it has been saved. */
function ofAuthority(outcome: AuthorityOutcome | undefined): EffectOutcome {
  if (outcome?.kind !== "later") return { kind: "done", ...(outcome && { reference: outcome.reference }) };
  const { why: reason, ...later } = outcome;
  return { ...later, reason };
}

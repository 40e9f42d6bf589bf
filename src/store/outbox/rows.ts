import type { Millis } from "../../core/clock";
import { type Effect, laneOf } from "../../core/effects";
import type { TenantId } from "../../core/tenant";
import { currentReference } from "../../trace";
import type { Row } from "../engines/database";

/** The rows of new effects, in the places that follow `last`. */
export const effectRows = (tenant: TenantId, last: number, effects: readonly Effect[], now: Millis): Row[] =>
  effects.map((effect, index) => ({
    tenant,
    place: last + index + 1,
    effect_key: effect.key,
    lane: laneOf(effect),
    effect: JSON.stringify(effect),
    state: "waiting",
    due_at: dueAt(effect, now),
    attempts: 0,
    since: dueAt(effect, now),
    reason: null,
    reference: currentReference() ?? null,
  }));

const dueAt = (effect: Effect, now: Millis): Millis => ("dueAt" in effect && effect.dueAt) || now;

import { type Day, days, isDay, isoDay } from "../../clock";
import { afterDeciding, changeFollowUp, decideFollowUp, type SeenFollowUp } from "../../follow-ups/decide";
import { isOwedNotice } from "../../follow-ups/follow-up";
import { byActor } from "../../people/actor";
import type { Person } from "../../people/person";
import { type Deps, type TenantStore, unchanged } from "../../ports";
import type { Refusal } from "../../refusals";
import { ok, type Result, refused } from "../../result";
import type { OwedNotice } from "./owed-notice";

/** The day on which notice was given, and which day it is where the person is who says so. */
export interface GivenOn {
  on?: Day | undefined;
  today: Day;
}

const rule = { needs: "removals.request", is: isOwedNotice } as const;

/** Records that the legal notice was given, and when; history keeps that day beside the one by which it was owed (R97). */
export function recordNoticeGiven(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  { on, today }: GivenOn,
): Promise<Result<OwedNotice, Refusal>> {
  return decideFollowUp(store, actor, seen, { ...rule, wanted: "ended" }, async (notice) => {
    const at = deps.clock.now();
    if (!on || !isFit(notice, on, today)) return unchanged(refused(unfit(notice, today)));
    const given: OwedNotice = { ...notice, state: "ended", given: on, decided: { by: actor.id, at } };
    const { removal, customer, customerName: name, due } = notice;
    const event = byActor(actor, { type: "removal.notice-given", removal, customer, name, due, on });
    return { answer: ok(given), followUps: [given], events: [event], effects: afterDeciding(given) };
  });
}

/** Corrects the day that was recorded by mistake; history keeps it beside the right one. The same day is the same answer. */
export function correctNoticeGiven(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  { on, today }: GivenOn,
): Promise<Result<OwedNotice, Refusal>> {
  return changeFollowUp<OwedNotice>(store, actor, seen, rule, async (notice) => {
    const { id, removal, customer, customerName: name, due, given: before } = notice;
    if (before === undefined) return unchanged(refused({ kind: "changed-meanwhile", what: "follow-up" }));
    if (!on || !isFit(notice, on, today)) return unchanged(refused(unfit(notice, today)));
    if (before === on) return unchanged(ok(notice));
    const at = deps.clock.now();
    const corrected: OwedNotice = { ...notice, given: on, decided: { by: actor.id, at } };
    const event = byActor(actor, { type: "removal.notice-corrected", removal, customer, name, due, before, on });
    const subject = { kind: "follow-up", id } as const;
    const effects = [{ kind: "refresh-cards", key: `corrected:${id}:${notice.revision}`, subject } as const];
    return { answer: ok(corrected), followUps: [corrected], events: [event], effects };
  });
}

/** Why this notice cannot have been given on a day, if it cannot. */
export const noticeDayUnfit = (notice: OwedNotice, on: Day, today: Day): Refusal | undefined =>
  isFit(notice, on, today) ? undefined : unfit(notice, today);

const isFit = (notice: OwedNotice, on: Day, today: Day): boolean =>
  isDay(on) && on <= today && on >= earliestOf(notice);
const unfit = (notice: OwedNotice, today: Day): Refusal => ({
  kind: "notice-date-unfit",
  earliest: earliestOf(notice),
  latest: today,
});

/** It may have been given before the removal was asked for; more than a year before the end is a slip of the fingers. */
const earliestOf = ({ openedAt }: OwedNotice): Day => isoDay(openedAt - days(366));

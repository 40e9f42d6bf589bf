import { type Day, days, isDay, isoDay, type Millis } from "../clock";
import { closedCloud } from "../clouds";
import type { Effect } from "../effects";
import type { CoreEvent } from "../events";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import type { Doing } from "../people/refusals";
import type { Permission } from "../permissions";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { againOn, refreshed } from "./again";
import type { FollowUp } from "./follow-up";

/** A follow-up as somebody saw it. */
export interface SeenFollowUp {
  id: string;
  revision: number;
}

/** Why something is kept, and until which day. */
export interface Keeping {
  reason: string;
  until?: Day;
}

/** The longest that something may be kept on purpose before somebody decides again. */
const longestKeptDays = 365;

/** Who decides what kind of follow-up, and how. */
interface Rule<Kind extends FollowUp> {
  needs: Permission;
  doing?: Doing;
  is(followUp: FollowUp): followUp is Kind;
  /** What it is once it is decided so; none where it stays to be decided. */
  wanted?: "ended" | "kept";
}

/**
 * Finds what the person saw, if they may decide it and it is still open, and lets `how` judge the rest. The same decision
 * once more is the same answer.
 */
export function decideFollowUp<Kind extends FollowUp>(
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  rule: Rule<Kind>,
  how: (followUp: Kind, queries: Queries) => Promise<Change<Result<Kind, Refusal>>>,
): Promise<Result<Kind, Refusal>> {
  return changeFollowUp<Kind>(store, actor, seen, rule, async (followUp, queries) => {
    if (followUp.state === rule.wanted) return unchanged(ok(followUp));
    if (followUp.state !== "open" && !endsEarly(followUp, seen, rule.wanted))
      return unchanged(refused({ kind: "follow-up-closed", state: followUp.state }));
    return how(followUp, queries);
  });
}

/** Finds what the person saw, if they may decide it, and lets `how` judge the rest: nothing is changed that they did not see. */
export function changeFollowUp<Kind extends FollowUp>(
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  rule: Omit<Rule<Kind>, "wanted">,
  how: (followUp: Kind, queries: Queries) => Promise<Change<Result<Kind, Refusal>>>,
): Promise<Result<Kind, Refusal>> {
  return store.change<Result<Kind, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, rule.needs, rule.doing);
    if (!permitted.ok) return unchanged(permitted);
    const closed = closedCloud(queries.tenant);
    if (closed) return unchanged(refused(closed));
    const followUp = await queries.followUp(seen.id);
    if (!followUp || !rule.is(followUp))
      return unchanged(refused({ kind: "not-found", what: "follow-up", words: seen.id }));
    const change = await how(followUp, queries);
    const isWritten = (change.followUps ?? []).length > 0;
    const stale = isWritten && followUp.revision !== seen.revision;
    return stale ? unchanged(refused({ kind: "changed-meanwhile", what: "follow-up" })) : change;
  });
}

/** What was kept may still end before its day, by whoever saw that it is kept. */
const endsEarly = ({ state, revision }: FollowUp, seen: SeenFollowUp, wanted?: "ended" | "kept"): boolean =>
  state === "kept" && wanted === "ended" && revision === seen.revision;

/** Keeps it on purpose, with a reason and until a day, on which it comes back (B6). */
export function keepFollowUp<Kind extends FollowUp>(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  { wish, ...rule }: Omit<Rule<Kind>, "wanted"> & { wish: Keeping },
  eventOf: (followUp: Kind, keeping: Required<Keeping>) => CoreEvent,
): Promise<Result<Kind, Refusal>> {
  return decideFollowUp(store, actor, seen, { ...rule, wanted: "kept" }, async (followUp) => {
    const at = clock.now();
    const keeping = keepable(wish, at);
    if (!keeping.ok) return unchanged(keeping);
    const kept: Kind = { ...followUp, state: "kept", decided: { by: actor.id, at, ...keeping.value } };
    const event = byActor(actor, eventOf(followUp, keeping.value));
    return { answer: ok(kept), followUps: [kept], events: [event], effects: afterDeciding(kept) };
  });
}

/** A reason, and a day within a year on which it is decided again (B6). */
function keepable({ reason, until }: Keeping, now: Millis): Result<Required<Keeping>, Refusal> {
  const latest = isoDay(now + days(longestKeptDays));
  const said = reason.trim();
  if (!said) return refused({ kind: "keep-needs-reason" });
  if (!until || !isDay(until) || until <= isoDay(now) || until > latest)
    return refused({ kind: "keep-needs-date", latest });
  return ok({ reason: said, until });
}

/** Every message that shows it tells what was decided, and what was kept comes back on its day. */
export const afterDeciding = (followUp: FollowUp): Effect[] => [refreshed(followUp), ...againOn(followUp)];

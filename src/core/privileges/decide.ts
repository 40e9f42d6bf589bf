import { type Day, days, type Millis } from "../clock";
import { changeCustomer } from "../customers/change";
import type { Effect } from "../effects";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { FollowUp } from "./follow-up";

type Outcome = Result<FollowUp, Refusal>;

/** A follow-up as somebody saw it. */
interface Seen {
  id: string;
  revision: number;
}

/** The longest that privileges may be kept on purpose before somebody decides again. */
const longestKeptDays = 365;

/** Ends privileges that stayed after a removal: a step of its own, never part of the removal (R94, C3, B6). */
export function endPrivileges(deps: Deps, store: TenantStore, actor: Person, seen: Seen): Promise<Outcome> {
  return decide(store, actor, seen, "ended", async (followUp, queries) => {
    const { customer: id, customerName: name, service } = followUp;
    const ended: FollowUp = { ...followUp, state: "ended", decided: { by: actor.id, at: deps.clock.now() } };
    const { events = [], effects = [], ...changed } = await withoutGrant(deps, queries, followUp);
    return {
      answer: ok(ended),
      ...changed,
      followUps: [ended],
      events: [byActor(actor, { type: "privileges.ended", customer: id, name, service }), ...events],
      effects: [refreshed(ended), ...effects],
    };
  });
}

/** Keeps them on purpose, with a reason and until a day (B6). */
export function keepPrivileges(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: Seen,
  wish: { reason: string; until?: Day },
): Promise<Outcome> {
  const reason = wish.reason.trim();
  return decide(store, actor, seen, "kept", async (followUp) => {
    const at = deps.clock.now();
    const latest = isoDay(at + days(longestKeptDays));
    const { until } = wish;
    if (!reason) return unchanged(refused({ kind: "keep-needs-reason" }));
    if (!until || until <= isoDay(at) || until > latest) return unchanged(refused({ kind: "keep-needs-date", latest }));
    const { customer: id, customerName: name, service } = followUp;
    const kept: FollowUp = { ...followUp, state: "kept", decided: { by: actor.id, at, reason, until } };
    const event = byActor(actor, { type: "privileges.kept", customer: id, name, service, reason, until });
    return { answer: ok(kept), followUps: [kept], events: [event], effects: [refreshed(kept)] };
  });
}

const isoDay = (at: Millis): Day => new Date(at).toISOString().slice(0, 10);

const refreshed = ({ id, state }: FollowUp): Effect => ({
  kind: "refresh-cards",
  key: `follow-up:${id}:${state}`,
  subject: { kind: "follow-up", id },
});

async function withoutGrant(deps: Deps, queries: Queries, { customer: id, service }: FollowUp) {
  const customer = await queries.customer(id);
  if (!customer) return {};
  const grants = customer.grants.filter((grant) => grant.partner !== "us" || grant.service !== service);
  return changeCustomer(deps, queries, { ...customer, grants });
}

/** Finds what the person saw, if they may decide it and it is still open, and lets `how` judge the rest. */
function decide(
  store: TenantStore,
  actor: Person,
  seen: Seen,
  wanted: "ended" | "kept",
  how: (followUp: FollowUp, queries: Queries) => Promise<Change<Outcome>>,
): Promise<Outcome> {
  return store.change<Outcome>(async (queries) => {
    const permitted = await permit(queries, actor, "privileges.decide");
    if (!permitted.ok) return unchanged(permitted);
    const followUp = await queries.followUp(seen.id);
    if (!followUp) return unchanged(refused({ kind: "not-found", what: "follow-up", words: seen.id }));
    if (followUp.state === wanted) return unchanged(ok(followUp));
    if (followUp.state !== "open") return unchanged(refused({ kind: "follow-up-closed", state: followUp.state }));
    const change = await how(followUp, queries);
    const stale = change.answer.ok && followUp.revision !== seen.revision;
    return stale ? unchanged(refused({ kind: "changed-meanwhile", what: "follow-up" })) : change;
  });
}

import { type Day, days } from "../clock";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Change, type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { FollowUp } from "./follow-up";

type Outcome = Result<FollowUp, Refusal>;

/** The longest that privileges may be kept on purpose before somebody decides again. */
const longestKeptDays = 365;

/** Ends privileges that stayed after a removal: a step of its own, never part of the removal (R94, C3, B6). */
export function endPrivileges(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: { id: string; revision: number },
): Promise<Outcome> {
  return decide(deps, store, actor, seen, "ended", {});
}

/** Keeps them on purpose, with a reason and until a day (B6). */
export async function keepPrivileges(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: { id: string; revision: number },
  wish: { reason: string; until?: Day },
): Promise<Outcome> {
  const now = deps.clock.now();
  const latest = isoDay(now + days(longestKeptDays));
  const reason = wish.reason.trim();
  if (!reason) return refused({ kind: "keep-needs-reason" });
  if (!wish.until || wish.until <= isoDay(now) || wish.until > latest)
    return refused({ kind: "keep-needs-date", latest });
  return decide(deps, store, actor, seen, "kept", { reason, until: wish.until });
}

const isoDay = (at: number): Day => new Date(at).toISOString().slice(0, 10);

function decide(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: { id: string; revision: number },
  state: "ended" | "kept",
  wish: { reason?: string; until?: Day },
): Promise<Outcome> {
  return store.change<Outcome>(async (queries): Promise<Change<Outcome>> => {
    const permitted = await permit(queries, actor, "privileges.decide");
    if (!permitted.ok) return unchanged(permitted);
    const followUp = await queries.followUp(seen.id);
    if (!followUp) return unchanged(refused({ kind: "not-found", what: "follow-up", words: seen.id }));
    if (followUp.state === state) return unchanged(ok(followUp));
    if (followUp.state !== "open") return unchanged(refused({ kind: "follow-up-closed", state: followUp.state }));
    if (followUp.revision !== seen.revision)
      return unchanged(refused({ kind: "changed-meanwhile", what: "follow-up" }));
    const { customer: id, customerName: name, service } = followUp;
    const decided: FollowUp = { ...followUp, state, decided: { by: actor.id, at: deps.clock.now(), ...wish } };
    const customer = state === "ended" ? await queries.customer(id) : undefined;
    const withoutGrant = customer && {
      ...customer,
      grants: customer.grants.filter((grant) => grant.partner !== "us" || grant.service !== service),
    };
    const event =
      state === "ended"
        ? byActor(actor, { type: "privileges.ended", customer: id, name, service })
        : byActor(actor, {
            type: "privileges.kept",
            customer: id,
            name,
            service,
            reason: wish.reason ?? "",
            until: wish.until ?? "",
          });
    return {
      answer: ok(decided),
      followUps: [decided],
      ...(withoutGrant && { customers: [withoutGrant] }),
      events: [event],
      effects: [
        {
          kind: "refresh-cards",
          key: `follow-up:${id}:${service}:${state}`,
          subject: { kind: "follow-up", id: followUp.id },
        },
      ],
    };
  });
}

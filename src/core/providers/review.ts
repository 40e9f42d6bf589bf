import { afterDeciding, decideFollowUp, type Keeping, keepFollowUp, type SeenFollowUp } from "../follow-ups/decide";
import { isAccessReview } from "../follow-ups/follow-up";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import type { Deps, TenantStore } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import type { AccessReview } from "./access-review";

type Outcome = Result<AccessReview, Refusal>;

const rule = { needs: "providers.authorise", is: isAccessReview } as const;

/** Records that a provider's admin access to our account was removed, where that is done (R166). */
export function accessRemoved(deps: Deps, store: TenantStore, actor: Person, seen: SeenFollowUp): Promise<Outcome> {
  return decideFollowUp(store, actor, seen, { ...rule, wanted: "ended" }, async (review) => {
    const ended: AccessReview = { ...review, state: "ended", decided: { by: actor.id, at: deps.clock.now() } };
    const { provider, providerName: name } = review;
    const event = byActor(actor, { type: "provider.access-reviewed", outcome: "removed", provider, name });
    return { answer: ok(ended), followUps: [ended], events: [event], effects: afterDeciding(ended) };
  });
}

/** Keeps the access on purpose, with a reason and until a day, on which it comes back (R166). */
export function keepAccess(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenFollowUp,
  wish: Keeping,
): Promise<Outcome> {
  return keepFollowUp(deps, store, actor, seen, { ...rule, wish }, ({ provider, providerName: name }, keeping) => ({
    type: "provider.access-reviewed",
    outcome: "kept",
    provider,
    name,
    ...keeping,
  }));
}

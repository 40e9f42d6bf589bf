import { installGivenUp } from "../core/notices/install";
import { type AllDeps, storeOf } from "../core/ports";
import { giveUpEnding } from "../core/removals/ending/stuck";
import type { GivingUp } from "./effect-loop";

/** What giving up means for each kind of effect. */
export const givingUpOf = (deps: AllDeps): GivingUp => ({
  // An approved removal reaches an end: it gets stuck, and people decide how it goes on.
  "end-relationship": async ({ tenant, effect }, last) => giveUpEnding(deps, await storeOf(deps, tenant), effect, last),
  // Only these bring a request, or a matter that is still open, before people. Each waits in a lane of its own, or in
  // one that is needed only after a decision, and once it is out of date it is done.
  "ask-approvers": "keep-trying",
  "expire-removal": "keep-trying",
  remind: "keep-trying",
  // Nothing of it may be left out, and its lane is its own.
  import: "keep-trying",
  // All announcements share a lane: one that cannot be made must not keep the others. The history has what it says.
  announce: "let-go",
  // The next change makes the cards true again; until then a press on them is answered with the truth.
  "refresh-cards": "let-go",
  // Whoever asked is told how else that person gets Rapport.
  "install-for": async ({ tenant, effect }) => installGivenUp(deps, await storeOf(deps, tenant), effect),
  // Kept through outages of whatever length, as long as it is still to be said: `deliver.ts` knows when it is not.
  edit: "let-go-if-refused",
  post: "let-go-if-refused",
  tell: "let-go-if-refused",
});

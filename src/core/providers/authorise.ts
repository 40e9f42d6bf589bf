import type { Millis } from "../clock";
import { mayTrade } from "../enrolment/standing";
import { remindersOf } from "../notices/remind";
import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type Queries, type ReadingDeps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { type AccessReview, reviewIdOf } from "./access-review";
import { aboutProvider } from "./events";
import type { SeenProvider } from "./note";
import type { Provider } from "./provider";

/** Which wording of the consequences is shown before somebody agrees to them (R164, R165). */
export const consequencesVersion = 1;

/** What somebody saw of a provider, the consequences included, and whether they ticked that they allow them. */
export interface Consent extends SeenProvider {
  consequences: number;
  isGiven: boolean;
}

/**
 * Authorises a provider that has invited us: it may order for our customers, and gets admin access to our own work account
 * (R161–R165), which a follow-up asks to review (R166). No customer comes or changes by it (R67). Once more is the same
 * answer.
 */
export function authoriseProvider(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  consent: Consent,
): Promise<Result<Provider, Refusal>> {
  return store.change<Result<Provider, Refusal>>(async (queries) => {
    const found = await authorisable(deps, queries, actor, consent.id);
    if (!found.ok || found.value.state === "authorised") return unchanged(found);
    const provider = found.value;
    if (provider.revision !== consent.revision || consent.consequences !== consequencesVersion)
      return unchanged(refused({ kind: "changed-meanwhile", what: "provider" }));
    if (!consent.isGiven) return unchanged(refused({ kind: "consent-needed" }));
    const at = deps.clock.now();
    const authorised: Provider = { ...provider, state: "authorised", since: at, authorisedBy: actor.id };
    const review = reviewOf(authorised, actor, at);
    return {
      answer: ok(authorised),
      providers: [authorised],
      followUps: [review],
      events: [byActor(actor, { type: "provider.authorised", ...aboutProvider(authorised) })],
      effects: await remindersOf(queries, review, at),
    };
  });
}

/** A provider that this person may authorise, or that has been; why it cannot be. */
export async function authorisable(
  deps: Pick<ReadingDeps, "authority">,
  queries: Queries,
  actor: Person,
  id: string,
): Promise<Result<Provider, Refusal>> {
  const permitted = await permit(queries, actor, "providers.authorise");
  if (!permitted.ok) return permitted;
  const provider = await queries.provider(id);
  if (!provider) return refused({ kind: "not-found", what: "provider", words: id });
  if (provider.state === "authorised") return ok(provider);
  const { how } = deps.authority(queries.tenant).abilities.authoriseProvider;
  if (how === "not-for-this-partner-type" || how === "not-in-this-cloud")
    return refused({ kind: "authorising-not-here", why: how });
  const standing = await mayTrade(queries);
  if (!standing.ok) return standing;
  return provider.state === "invited-us"
    ? ok(provider)
    : refused({ kind: "provider-has-not-invited", name: provider.name });
}

const reviewOf = ({ id, name }: Provider, { id: assignedTo }: Person, at: Millis): AccessReview => ({
  id: reviewIdOf(id),
  provider: id,
  providerName: name,
  grantedAt: at,
  openedAt: at,
  assignedTo,
  state: "open",
  revision: 0,
});

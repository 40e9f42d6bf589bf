import type { Effect } from "../effects";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { permit } from "./actor";
import type { Person, PersonId, SignIn } from "./person";
import { isAppointed } from "./roles";

/** With what somebody signs in for the first time, and then is asked for a new password (R151, R152). */
export interface SignInData {
  userName: string;
  password: string;
}

/** For how long they may be seen, once (R150). */
const validMs = 10 * 60_000;

/** New sign-in data, for whoever makes them. There is no password yet: it is made when it is shown, and never kept. */
export const newSignIn = ({ clock }: Pick<Deps, "clock">, actor: Person): SignIn => ({
  by: actor.id,
  until: clock.now() + validMs,
});

/** Says in private to whoever made them that they can be seen once. */
export const tellSignIn = (person: PersonId, { by, until }: SignIn): Effect => ({
  kind: "tell",
  key: `sign-in:${person}:${until}`,
  person: by,
  what: { show: "sign-in", person },
});

/** Makes the sign-in data anew; those made before are good no more. */
export function renewSignIn(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  id: PersonId,
): Promise<Result<Person, Refusal>> {
  return store.change<Result<Person, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "users.manage");
    if (!permitted.ok) return unchanged(permitted);
    const person = await queries.person(id);
    if (!person) return unchanged(refused({ kind: "not-found", what: "user", words: id }));
    const inHand = await isInHand(queries, actor, person);
    if (!inHand.ok) return unchanged(inHand);
    if (!person.signIn) return unchanged(refused({ kind: "sign-in-over", name: person.name }));
    const signIn = newSignIn(deps, actor);
    const renewed: Person = { ...person, signIn };
    return { answer: ok(renewed), people: [renewed], effects: [tellSignIn(id, signIn)] };
  });
}

/** Sign-in data as a card offered them. */
export interface SeenSignIn {
  person: PersonId;
  until: number;
}

/**
 * Takes the sign-in data: they are given to whoever made them, once, and to nobody and never afterwards (R150). What the
 * answer carries is stored nowhere.
 */
export async function takeSignIn(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: SeenSignIn,
): Promise<Result<SignInData & { person: Person }, Refusal>> {
  const taken = await store.change<Result<Person, Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "users.manage");
    if (!permitted.ok) return unchanged(permitted);
    const person = await queries.person(seen.person);
    if (!person) return unchanged(refused({ kind: "not-found", what: "user", words: seen.person }));
    const inHand = await isInHand(queries, actor, person);
    if (!inHand.ok) return unchanged(inHand);
    const refusal = objectionTo(person, actor, seen, deps.clock.now());
    if (refusal || !person.signIn) return unchanged(refused(refusal ?? { kind: "sign-in-over", name: person.name }));
    const shown: Person = { ...person, signIn: { ...person.signIn, shownAt: deps.clock.now() } };
    return { answer: ok(shown), people: [shown] };
  });
  if (!taken.ok) return taken;
  const person = taken.value;
  return ok({ person, ...(await deps.authority(store.tenant).signInData(person, deps.ids)) });
}

/** Who could sign in as somebody would have what that person may do: it has to be theirs to give. */
async function isInHand(queries: Queries, actor: Person, { roles }: Person): Promise<Result<void, Refusal>> {
  return roles.some(isAppointed) ? permit(queries, actor, "users.appoint") : ok(undefined);
}

function objectionTo({ signIn, name }: Person, actor: Person, { until }: SeenSignIn, now: number): Refusal | undefined {
  if (!signIn) return { kind: "sign-in-over", name };
  if (signIn.by !== actor.id) return { kind: "sign-in-of-another", name };
  if (signIn.until !== until || now > signIn.until) return { kind: "sign-in-expired", name };
  return signIn.shownAt === undefined ? undefined : { kind: "sign-in-shown", name, at: signIn.shownAt };
}

import type { Person } from "../../../core/people/person";
import type { SignInData } from "../../../core/people/sign-in";
import { can } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { type SignInState, signInCard, signInData } from "../../views/people/sign-in";
import { shown, type View } from "../../views/view";
import type { ViewContext } from "../view-context";

/** What is posted in private to whoever made sign-in data: that they can be seen once, or not any more. */
export async function signInView({ store, reader, deps }: ViewContext, id: Person["id"]): Promise<View | undefined> {
  const person = await store.person(id);
  if (!person) return undefined;
  return signInCard(reader, { person, state: stateOf(person, deps.clock.now()), mayRenew: true });
}

function stateOf({ signIn }: Person, now: number): SignInState {
  if (!signIn) return "over";
  if (signIn.shownAt !== undefined) return "shown";
  return now > signIn.until ? "expired" : "ready";
}

const states: Partial<Record<Refusal["kind"], SignInState>> = {
  "sign-in-shown": "shown",
  "sign-in-expired": "expired",
  "sign-in-over": "over",
  "sign-in-of-another": "of-another",
};

/** The data for the one answer that carries them; anything else that says it again says that they were shown. */
export async function showSignIn(
  turn: Turn,
  id: Person["id"],
  taken: Result<SignInData & { person: Person }, Refusal>,
): Promise<Answer> {
  const { reader, actor, store } = turn;
  const mayRenew = can(actor, "users.manage");
  if (taken.ok) {
    const { person, ...data } = taken.value;
    const instead = shown(signInCard(reader, { person, state: "unshown", mayRenew }));
    return { ...shown(signInData(reader, person, data)), secret: { instead } };
  }
  const state = states[taken.error.kind];
  const person = await store.person(id);
  return state && person ? shown(signInCard(reader, { person, state, mayRenew })) : refuse(turn, taken.error);
}

import { topics } from "../../../core/notices/topics";
import { permit } from "../../../core/people/actor";
import { checkUser, type NewUser } from "../../../core/people/add";
import { addressKey } from "../../../core/people/addresses";
import type { Person } from "../../../core/people/person";
import { rolesInHandOf } from "../../../core/people/roles";
import type { Member } from "../../../core/people/roster";
import type { Role } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import { refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { addUserForm, confirmUser, nobody, rolesForm, type UserTyped } from "../../views/people/forms";
import { problemOf } from "../../views/refusals/refusal-views";
import { shown } from "../../views/view";
import { showPerson } from "./users";

const untouched: UserTyped = { directory: "", fullName: "", address: "", wanted: [], account: "exists" };

/** The form to add somebody, with what is known so far, and what is wrong with that. */
export function showAddForm(turn: Turn, typed: Partial<UserTyped> = {}, refusal?: Refusal): Answer {
  const { reader, actor, incoming } = turn;
  const problem = refusal && problemOf(reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  return shown(
    addUserForm(reader, {
      typed: { ...untouched, ...typed },
      inHand: rolesInHandOf(actor),
      isPrivate: incoming.conversation.kind === "personal",
      problem,
    }),
  );
}

/** The details once more, before anything is done; or the form again with what is wrong. */
export async function showConfirmation(turn: Turn, typed: UserTyped): Promise<Answer> {
  const wish = await wishOf(turn, typed);
  if (!wish.ok) return showAddForm(turn, { ...typed, directory: "" }, wish.error);
  const checked = await checkUser(turn.store, turn.actor, wish.value);
  if (!checked.ok) return showAddForm(turn, typed, checked.error);
  return shown(confirmUser(turn.reader, { ...checked.value, directory: typed.directory }));
}

/**
 * Who is to be added. Somebody chosen from the directory is looked up in the rosters that we know: what they say of name
 * and address stands for what was not typed, and that there is an account. A card is never believed who somebody is.
 */
export async function wishOf(turn: Turn, typed: UserTyped): Promise<Result<NewUser, Refusal>> {
  const { fullName, address, wanted: roles, account, directory } = typed;
  const picked = directory.split(",")[0]?.trim().toLowerCase() ?? "";
  const chosen = picked === nobody ? "" : picked;
  const member = chosen === "" ? undefined : await memberOf(turn, chosen);
  if (chosen !== "" && !member) return { ok: false, error: { kind: "user-not-in-roster" } };
  const [first = ""] = member?.addresses ?? [];
  if (member && address.trim() !== "" && !member.addresses.some((each) => addressKey(each) === addressKey(address)))
    return { ok: false, error: { kind: "user-address-other", name: member.name, address: first } };
  const name = fullName.trim() || (member?.name ?? "");
  const own = address.trim() || first;
  return {
    ok: true,
    value: {
      name,
      address: own,
      roles,
      account: member ? "exists" : account,
      ...(member && { objectId: member.objectId }),
    },
  };
}

/** Whoever that is, as a roster tells: of this conversation, or of one that hears of something. */
async function memberOf({ store, deps, incoming }: Turn, objectId: string): Promise<Member | undefined> {
  const subscribed = await Promise.all(topics.map((topic) => store.conversationsAbout(topic)));
  const places = [incoming.conversation, ...subscribed.flat()];
  const different = [...new Map(places.map((place) => [place.id, place])).values()].slice(0, mostPlaces);
  const told = await Promise.all(different.map((place) => deps.roster(store.tenant.id, place, objectId)));
  return told.flatMap((one) => (one.kind === "member" ? [one.member] : []))[0];
}

/** Each is a call to Teams. */
const mostPlaces = 4;

/** After somebody was added: the person, and that the sign-in data went to who may see them. */
export async function afterAdding(turn: Turn, typed: UserTyped, outcome: Result<Person, Refusal>): Promise<Answer> {
  if (!outcome.ok) return showAddForm(turn, typed, outcome.error);
  const answer = await showPerson(turn, outcome.value);
  const isTold = outcome.value.signIn !== undefined && turn.incoming.conversation.kind !== "personal";
  return isTold ? withNote(answer, turn.reader.text("users.added.in-channel", { name: turn.actor.name })) : answer;
}

/** The form to change somebody's roles, as it is filled in, with what is wrong with that. */
export async function showRolesForm(
  turn: Turn,
  person: Person,
  ticked: readonly Role[] = person.roles,
  refusal?: Refusal,
): Promise<Answer> {
  const { actor, store } = turn;
  if (person.id === actor.id) return refuse(turn, { kind: "own-roles" });
  const inHand = rolesInHandOf(actor, person);
  const permitted = inHand.length > 0 ? undefined : await permit(store, actor, "users.manage");
  if (permitted && !permitted.ok) return refuse(turn, permitted.error);
  const problem = refusal && problemOf(turn.reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  return shown(rolesForm(turn.reader, { person, roles: ticked, inHand, problem }));
}

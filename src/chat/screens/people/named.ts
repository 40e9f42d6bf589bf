import { wordsOf } from "../../../core/fold";
import { permit } from "../../../core/people/actor";
import { addressKey } from "../../../core/people/addresses";
import type { Person, PersonId } from "../../../core/people/person";
import { isAppointed, rolesInHandOf } from "../../../core/people/roles";
import { can, type Role } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { rolesAsked } from "../../language/roles/roles";
import type { RolesWished } from "../../language/roles/wished";
import { articles, directions, ourselves } from "../../language/words/small-words";
import { refuse } from "../../refuse";
import { didYouMean } from "../../views/help/did-you-mean";
import { reply } from "../../views/help/reply";
import { withNote } from "../../views/note";
import { capitalised } from "../../views/sentences";
import { shown } from "../../views/view";
import { showRolesForm } from "./adding";
import { listed, notAllowed, showPerson, showUsers } from "./users";

/** The person whom a line names, by address, name or a part of it; where it names nobody, whoever asks. */
export async function showPersonAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const isOfOthers = rolesAsked(asked.keys).length > 0 && leftOut(turn, asked).length > 0;
  if (isOfOthers && can(turn.actor, "users.read")) return showUsersAsked(turn, asked);
  const named = await peopleNamed(turn, asked);
  const [only, ...others] = named;
  if (only && others.length === 0 && asked.roles) return showRolesAsked(turn, only, asked.roles);
  if (only && asked.roles) return showRolesOfEach(turn, asked, named, asked.roles);
  if (only && others.length === 0) return noted(turn, asked, only, await showPerson(turn, only));
  if (only) return can(turn.actor, "users.read") ? listed(turn, named) : notAllowed(turn);
  const words = wordsBehind(asked);
  if (asked.roles && isAboutOneself(asked)) return showRolesAsked(turn, turn.actor, asked.roles);
  if (words === "" || isAboutOneself(asked)) return noted(turn, asked, turn.actor, await showPerson(turn, turn.actor));
  if (!can(turn.actor, "users.read")) return notAllowed(turn);
  // "List the sales agents": nobody's name is in it.
  const isName = beginsWithUser(asked) || asked.newWords.length > 0 || asked.addresses.length > 0;
  return isName ? refuse(turn, { kind: "not-found", what: "user", words }) : showUsers(turn);
}

/** The form to change somebody's roles with those ticked that a line gives, and without those that it takes; who may not is told so. */
async function showRolesAsked(turn: Turn, person: Person, { give, take }: RolesWished): Promise<Answer> {
  const { actor, store, incoming } = turn;
  const permitted = await permit(store, actor, [...give, ...take].some(isAppointed) ? "users.appoint" : "users.manage");
  if (!permitted.ok && person.id !== actor.id) return refuse(turn, permitted.error);
  const ticked = [...person.roles, ...give].filter((role) => !take.includes(role));
  return { ...(await showRolesForm(turn, person, ticked)), formOf: incoming.person.id };
}

/** Roles are changed one person at a time: the line for each, to be typed. */
async function showRolesOfEach(
  turn: Turn,
  { line }: Asked,
  people: readonly Person[],
  { give, take }: RolesWished,
): Promise<Answer> {
  const { actor, store, reader } = turn;
  const permitted = await permit(store, actor, [...give, ...take].some(isAppointed) ? "users.appoint" : "users.manage");
  if (!permitted.ok) return refuse(turn, permitted.error);
  const does = reader.text("command.users.show.does");
  const said = (key: "user.roles.give" | "user.roles.take", roles: readonly Role[]) =>
    people.flatMap(({ name }) =>
      roles.map((role) => ({ words: reader.text(key, { name, role: reader.text(`role.${role}`) }), does })),
    );
  const guesses = [...said("user.roles.give", give), ...said("user.roles.take", take)];
  return withNote(shown(didYouMean(reader, { typed: line, guesses })), reader.text("guess.one-by-one"));
}

/** "Besides me", "apart from Elena", "who else": those whom a line leaves out. */
export function leftOut({ actor }: Turn, { keys, people }: Asked): PersonId[] {
  const line = ` ${keys.join(" ")} `;
  if (!leaving.test(line)) return [];
  const isMe = people.length === 0 || / (?:me|myself) /.test(line);
  return [...people.map(({ id }) => id), ...(isMe ? [actor.id] : [])];
}
const leaving =
  / (?:else|besides|except|apart from|aside from|other than|others?|oltre ad?|a parte|tranne|altr[oiae]|eccetto) /;

/** Everybody, or those with the roles that a line names, without whom it leaves out. */
export async function showUsersAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const wanted = rolesAsked(asked.keys);
  if (wanted.length === 0) return showUsers(turn);
  const without = leftOut(turn, asked);
  const holders = (await turn.store.people()).filter(
    ({ id, roles }) => roles.some((role) => wanted.includes(role)) && !without.includes(id),
  );
  if (holders.length > 0) return listed(turn, holders);
  const { reader } = turn;
  const nobody = wanted.map((role) => reader.text("answers.roles.nobody-else", { role: reader.text(`role.${role}`) }));
  return shown(reply(reader, { title: capitalised(nobody.join(" ")), lines: [] }));
}

/** Those of whose names most words stand in a line, or whose address does. */
export async function peopleNamed({ store }: Turn, { addresses, people, keys, sentence }: Asked): Promise<Person[]> {
  const everybody = await store.people();
  const [address] = addresses;
  if (address) return everybody.filter(({ upn }) => upn !== undefined && addressKey(upn) === addressKey(address.typed));
  // Whoever is greeted, or signs the line, is not asked about.
  const said = new Set(keys.filter((_, at) => !sentence.marks[at]?.includes("polite")).flatMap(wordsOf));
  const fits = ({ name }: Person): number => wordsOf(name).filter((word) => said.has(word)).length;
  const most = Math.max(...everybody.map(fits));
  return most > 0 ? everybody.filter((person) => fits(person) === most) : [...people];
}

/** "User", "utente": what stands behind it is a name, whatever else it may mean. */
const beginsWithUser = ({ keys }: Asked): boolean => /^(?:user|utente)$/.test(keys[0] ?? "");
const isAboutOneself = ({ keys }: Asked): boolean =>
  keys.some((key) => ourselves.has(key) || /^(?:me|my|mi|mio|mia|miei|mie)$|^\p{L}+mi$/u.test(key));

/** What a line says beside the words for a person and their roles. */
const wordsBehind = ({ keys }: Asked): string =>
  keys
    .filter((key) => !articles.has(key) && !directions.has(key) && !/^(?:user|utente|roles?|ruol[oi])$/.test(key))
    .join(" ");

/** Looking is not changing: whoever told to change something hears where that is done. */
function noted({ actor, reader }: Turn, { keys }: Asked, person: Person, answer: Answer): Answer {
  const isLook = looking.test(keys[0] ?? "") || keys.length < 2;
  const mayChange = person.id !== actor.id && rolesInHandOf(actor, person).length > 0;
  return isLook || !mayChange ? answer : withNote(answer, reader.text("user.nothing-changed"));
}

const looking =
  /^(?:users?|utent[ei]|roles?|ruol[oi]|who|what|which|show|open|see|chi|che|cosa|qual[ei]|mostra\w*|apri|vedi|scheda|card|the|il|i|la)$/;

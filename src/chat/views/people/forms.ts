import type { NewUser } from "../../../core/people/add";
import type { Person } from "../../../core/people/person";
import { isAppointed } from "../../../core/people/roles";
import { roles as allRoles, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { addressFact, fact } from "../facts";
import { type Problem, problemLine } from "../problem";
import { rolesHeld } from "../roles";
import { capitalised, sentences } from "../sentences";
import { type View, view } from "../view";

/** What the picker says where nobody is chosen. */
export const nobody = "none";

/** What a person typed and chose to add somebody. */
export interface UserTyped {
  /** The object id that the directory's picker gave; empty without a choice. */
  directory: string;
  fullName: string;
  address: string;
  wanted: readonly Role[];
  account: NewUser["account"];
}

interface Chooser {
  /** The roles that this person may give and take. */
  inHand: readonly Role[];
  problem?: Problem | undefined;
}

interface AddFacts extends Chooser {
  typed: UserTyped;
  /** The picker finds everybody in a private chat, and elsewhere those who are there. */
  isPrivate: boolean;
}

/** Where a client finds people by itself: in a private chat everybody of the directory, elsewhere those who are there. */
export const directoryFor = (isPrivate: boolean): string =>
  `graph.microsoft.com/users${isPrivate ? "" : "?scope=currentContext"}`;

/** The form to add somebody: who, with which type of agent and of admin, and whether the account is there (R145–R147). */
export function addUserForm(reader: Reader, { typed, inHand, isPrivate, ...facts }: AddFacts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const { wanted: roles, ...fields } = typed;
  return view(reader, "people/add", {
    spoken: sentences(reader.text("user.add.spoken", { problem: spokenProblem })),
    ...problem,
    ...fields,
    isPicked: typed.directory !== "" && typed.directory !== nobody,
    isBlank: typed.directory === "" || typed.directory === nobody,
    dataset: directoryFor(isPrivate),
    ...roleInputs(reader, roles, inHand, roles),
    left: { ...ticks(roles), account: typed.account },
  });
}

/** All that would be added, once more, before it is (R149). */
export function confirmUser(reader: Reader, wish: NewUser & { directory: string }): View {
  const { name, address, roles, account, objectId } = wish;
  const what = reader.text(`user.confirm.what.${account === "exists" && objectId ? "directory" : account}`);
  return view(reader, "people/confirm", {
    spoken: reader.text("user.confirm.spoken", { name, address, roles: rolesHeld(reader, roles), what }),
    name,
    facts: [
      fact(reader, "user.fact.full-name", name),
      addressFact(reader, "user.address", address),
      fact(reader, "user.roles", capitalised(rolesHeld(reader, roles))),
      fact(reader, "user.account", reader.text(`user.account.${account}`)),
    ],
    what,
    wish: { directory: wish.directory, fullName: name, address, given: [...roles], account },
  });
}

interface RolesFacts extends Chooser {
  person: Person;
  /** As ticked on the form. */
  roles: readonly Role[];
}

/** The form to change what somebody may do (R144, R147). */
export function rolesForm(reader: Reader, { person, roles, inHand, ...facts }: RolesFacts): View {
  const { spokenProblem, ...problem } = problemLine(reader, facts.problem);
  const held = rolesHeld(reader, person.roles);
  return view(reader, "people/roles", {
    spoken: sentences(reader.text("user.roles.spoken", { name: person.name, roles: held, problem: spokenProblem })),
    name: person.name,
    detail: reader.text("user.roles.detail", { roles: held }),
    ...problem,
    ...roleInputs(reader, roles, inHand, person.roles),
    whom: person.id,
    revision: person.revision,
    left: ticks(roles),
  });
}

/** The ticks of the roles in somebody's hand, and what is said of the others. */
function roleInputs(reader: Reader, ticked: readonly Role[], inHand: readonly Role[], held: readonly Role[]) {
  const [mayManage, mayAppoint] = [inHand.some((role) => !isAppointed(role)), inHand.some(isAppointed)];
  const kept = held.filter((role) => !inHand.includes(role));
  const fixed = [
    ...(mayAppoint ? [] : [reader.text("user.form.fixed")]),
    ...(mayManage ? [] : [reader.text("user.form.fixed.manage")]),
    ...(kept.length > 0 ? [reader.text("user.form.fixed.held", { roles: rolesHeld(reader, kept) })] : []),
  ];
  return {
    mayManage,
    mayAppoint,
    ...Object.fromEntries(
      allRoles.map((role) => [`is_${role.replace("-", "_")}`, String(ticked.includes(role))] as const),
    ),
    hasFixed: fixed.length > 0,
    fixed: fixed.join(" "),
  };
}

/** What a form showed, for clients that leave out what was left alone. */
const ticks = (held: readonly Role[]): Record<string, string> =>
  Object.fromEntries(allRoles.map((role) => [role, String(held.includes(role))]));

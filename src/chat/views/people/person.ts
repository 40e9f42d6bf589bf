import type { HistoryEntry } from "../../../core/history/chain";
import { isAwaited, type Person } from "../../../core/people/person";
import { adminTypes, agentTypes } from "../../../core/people/roles";
import { can, type Permission, permissions, type Role } from "../../../core/permissions";
import type { Reader } from "../../texts/reader";
import { accessibleName } from "../accessible-name";
import { addressFact, type Fact, fact } from "../facts";
import { byDay } from "../history/days";
import { rolesHeld } from "../roles";
import { capitalised } from "../sentences";
import { type Sign, sign } from "../signs";
import { type View, view } from "../view";

/** What a person's card is made from, and what whoever looks at it may do. */
export interface PersonFacts {
  person: Person;
  /** Who added them, where somebody did. */
  addedBy?: string;
  /** The last of their history, newest first. */
  entries: readonly HistoryEntry[];
  may: { changeRoles: boolean; setUp: boolean; addUsers: boolean; renew: boolean; list: boolean };
}

/** A person of the reseller: roles, what follows from them, how they stand, and who changed what (R141–R149). */
export function personCard(reader: Reader, facts: PersonFacts): View {
  const { person, entries, may } = facts;
  const allowed = permissionsOf(person);
  const address = person.upn ?? reader.text("user.address.none");
  const canSummary = reader.text("user.can.summary", { n: allowed.length, total: Object.keys(permissions).length });
  const state = reader.text(`user.state.${stateOf(person)}`);
  return view(reader, "people/person", {
    spoken: reader.text("user.spoken", {
      name: person.name,
      address,
      roles: rolesHeld(reader, person.roles),
      state,
      can: allowed.length > 0 ? reader.text("user.spoken.can", { can: reader.and(allowed.map(named(reader))) }) : "",
    }),
    whom: person.id,
    name: person.name,
    state,
    stateDetail: ` · ${address}`,
    roles: roleFacts(reader, person),
    canSummary,
    canSpoken: accessibleName(reader, reader.text("user.can.spoken", { summary: canSummary })),
    can:
      allowed.length > 0
        ? allowed.map((each) => allowedSign(reader, each))
        : [sign("", { text: reader.text("user.can.nothing") })],
    facts: stateFacts(reader, facts),
    hasHistory: entries.length > 0,
    days: byDay(reader, entries),
    mayChange: may.changeRoles,
    maySetUp: may.setUp,
    setUp: may.setUp ? reader.text(may.addUsers ? "user.set-up.only" : "user.set-up") : "",
    mayRenew: may.renew,
    mayList: may.list,
    mayReadHistory: entries.length > 0,
  });
}

const stateOf = (person: Person): "stranger" | "awaited" | "active" => {
  if (person.roles.length === 0) return "stranger";
  return isAwaited(person) ? "awaited" : "active";
};

// The keys of the table are the permissions.
const permissionsOf = (person: Person): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) => can(person, permission));

const named =
  (reader: Reader) =>
  (permission: Permission): string =>
    reader.text(`permission.${permission}`);

const allowedSign = (reader: Reader, permission: Permission): Sign =>
  sign("✓", { text: capitalised(named(reader)(permission)) });

function roleFacts(reader: Reader, { roles, rolesBySetting = [] }: Person): Fact[] {
  const held = (of: readonly Role[]): string =>
    capitalised(
      rolesHeld(
        reader,
        roles.filter((role) => of.includes(role)),
      ),
    );
  const bySetting = rolesBySetting.length > 0 ? reader.text("user.fact.by-setting") : "";
  return [
    fact(reader, "user.fact.agent", held(agentTypes)),
    fact(reader, "user.fact.admin", held(adminTypes), bySetting),
    fact(
      reader,
      "user.fact.approver",
      reader.text(roles.includes("approver") ? "user.fact.approver.yes" : "user.fact.approver.no"),
    ),
  ];
}

function stateFacts(reader: Reader, { person, addedBy }: PersonFacts): Fact[] {
  const recognised = reader.text(isAwaited(person) ? "user.fact.recognised.no" : "user.fact.recognised.yes");
  return [
    ...(person.upn === undefined ? [] : [addressFact(reader, "user.address", person.upn)]),
    fact(
      reader,
      "user.fact.recognised",
      recognised,
      addedBy === undefined ? "" : reader.text("user.added.by", { person: addedBy }),
    ),
    ...(person.signIn ? [fact(reader, "user.fact.sign-in", reader.text("user.fact.sign-in.must-change"))] : []),
  ];
}

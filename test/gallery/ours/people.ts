import { personStory } from "../../../src/chat/views/history/story";
import { addUserForm, confirmUser, rolesForm, type UserTyped } from "../../../src/chat/views/people/forms";
import { usersList } from "../../../src/chat/views/people/list";
import { personCard } from "../../../src/chat/views/people/person";
import { signInCard, signInData } from "../../../src/chat/views/people/sign-in";
import { problemOf } from "../../../src/chat/views/refusals/refusal-views";
import type { Person } from "../../../src/core/people/person";
import { roles } from "../../../src/core/permissions";
import { entry, now } from "../../support/samples";
import { elena, everybody, giulia, marco, paula } from "../../support/world";
import { type Cards, type Cast, specimensFrom, ten, usual } from "../cast";

/** Cards about the reseller's own people. */
function peopleCards({ customer, person: name, words }: Cast = usual): Cards {
  const awaited: Person = {
    id: "id7",
    objectId: null,
    name,
    upn: `ada@${customer.domain}`,
    roles: ["sales-agent"],
    addedBy: marco.id,
    signIn: { by: marco.id, until: now + 6e5 },
    revision: 1,
  };
  const entries = [
    entry(
      { type: "user.roles-changed", person: marco.id, name, roles: ["admin-agent"], before: [] },
      "2026-11-20T09:40:00Z",
      elena,
      2,
    ),
    entry(
      { type: "user.added", person: marco.id, name, address: "marco@proseware.example", roles: [] },
      "2026-11-19T09:40:00Z",
      paula,
      1,
    ),
  ];
  const nobody = { changeRoles: false, setUp: false, addUsers: true, renew: false, list: false };
  const typed: UserTyped = {
    directory: "",
    fullName: name,
    address: "ada@proseware",
    wanted: ["sales-agent"],
    account: "to-create",
  };
  const inHand = roles.filter((role) => role !== "global-admin" && role !== "approver");
  const page = (rows: Person[]) =>
    rows.length === 10
      ? { rows, from: 11, total: 43, next: "20", previous: "0" }
      : { rows, from: 1, total: rows.length };
  return {
    "people/list": (reader) => usersList(reader, page([...everybody, awaited]), { add: true }, now),
    "people/list middle page": (reader) => usersList(reader, page(ten(awaited)), { add: false }, now),
    "people/person": (reader) =>
      personCard(reader, {
        person: { ...marco, name },
        entries,
        may: { changeRoles: true, setUp: false, addUsers: true, renew: false, list: true },
      }),
    "people/person awaited": (reader) =>
      personCard(reader, {
        person: awaited,
        addedBy: marco.name,
        entries: [],
        may: { changeRoles: true, setUp: false, addUsers: true, renew: true, list: true },
      }),
    "people/person without roles": (reader) =>
      personCard(reader, { person: { ...marco, name, roles: [] }, entries: [], may: nobody }),
    "people/person to set up": (reader) =>
      personCard(reader, {
        person: { ...giulia, name, rolesBySetting: ["global-admin"] },
        entries,
        may: { ...nobody, setUp: true, addUsers: true },
      }),
    "people/history": (reader) =>
      personStory(reader, { ...marco, name }, { entries, total: 12, holds: true, hasEarlier: true }),
    "people/history tampered with": (reader) =>
      personStory(reader, { ...marco, name }, { entries: [], total: 0, holds: false, hasEarlier: false }),
    "people/add": (reader) => addUserForm(reader, { typed, inHand: roles, isPrivate: true }),
    "people/add refused in a channel": (reader) =>
      addUserForm(reader, {
        typed: { ...typed, fullName: words },
        inHand,
        isPrivate: false,
        problem: problemOf(reader, { kind: "user-address-unfit", typed: "ada@proseware" }),
      }),
    "people/confirm": (reader) =>
      confirmUser(reader, {
        directory: "",
        name,
        address: "ada@proseware.example",
        roles: typed.wanted,
        account: "to-create",
      }),
    "people/confirm from the directory": (reader) =>
      confirmUser(reader, {
        directory: marco.id,
        name,
        address: "ada@proseware.example",
        roles: ["admin-agent", "approver"],
        account: "exists",
        objectId: marco.id,
      }),
    "people/roles": (reader) => rolesForm(reader, { person: { ...marco, name }, roles: marco.roles, inHand }),
    "people/roles refused": (reader) =>
      rolesForm(reader, {
        person: { ...giulia, name },
        roles: [],
        inHand: roles,
        problem: problemOf(reader, { kind: "last-global-admin", name }),
      }),
    "people/sign-in": (reader) => signInCard(reader, { person: awaited, state: "ready", mayRenew: true }),
    "people/sign-in shown": (reader) =>
      signInCard(reader, {
        person: { ...awaited, signIn: { by: marco.id, until: now, shownAt: now } },
        state: "shown",
        mayRenew: true,
      }),
    "people/sign-in expired": (reader) => signInCard(reader, { person: awaited, state: "expired", mayRenew: true }),
    "people/sign-in of another": (reader) =>
      signInCard(reader, { person: awaited, state: "of-another", mayRenew: false }),
    "people/sign-in-data": (reader) =>
      signInData(reader, awaited, { userName: awaited.upn ?? "", password: "Kd7#mPq4tR+wx9Ya" }),
  };
}

export const peopleSpecimens = specimensFrom(peopleCards());

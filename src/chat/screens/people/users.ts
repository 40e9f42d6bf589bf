import { fold, wordsOf } from "../../../core/fold";
import { ofPerson } from "../../../core/history/queries";
import { permit } from "../../../core/people/actor";
import { addressKey } from "../../../core/people/addresses";
import type { Person } from "../../../core/people/person";
import { mayBecomeAdminAgent, rolesInHandOf } from "../../../core/people/roles";
import { can } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { refuse } from "../../refuse";
import { personHistory } from "../../views/people/history";
import { usersList } from "../../views/people/list";
import { personCard } from "../../views/people/person";
import { shown, type View } from "../../views/view";
import { pageSize } from "../view-context";

/** Everybody, ten at a time, in order of name (R143). */
export async function showUsers(turn: Turn, cursor?: string): Promise<Answer> {
  return listed(turn, await turn.store.people(), cursor);
}

function listed({ reader, actor }: Turn, people: readonly Person[], cursor?: string): Answer {
  const start = Math.max(0, Math.trunc(Number(cursor)) || 0);
  const rows = people.slice(start, start + pageSize);
  const page = {
    rows,
    from: rows.length > 0 ? start + 1 : 0,
    total: people.length,
    ...(start + pageSize < people.length && { next: String(start + pageSize) }),
    ...(start > 0 && { previous: String(Math.max(0, start - pageSize)) }),
  };
  return shown(usersList(reader, page, { add: can(actor, "users.manage") }));
}

const lastEntries = 5;

/** A person's card; one's own is for everybody, those of others for who may see users. */
export async function showPerson(turn: Turn, person: Person): Promise<Answer> {
  if (person.id !== turn.actor.id && !can(turn.actor, "users.read")) return notAllowed(turn);
  return shown(await personView(turn, person));
}

/** What a person's card says, for whoever looks at it. */
export async function personView({ store, reader, actor }: Turn, person: Person): Promise<View> {
  const isOwn = person.id === actor.id;
  const maySee = can(actor, "users.read");
  const [entries, adder] = await Promise.all([
    maySee || isOwn ? store.history(ofPerson(person.id), { limit: lastEntries }) : [],
    person.addedBy === undefined ? undefined : store.person(person.addedBy),
  ]);
  return personCard(reader, {
    person,
    entries,
    ...(adder && { addedBy: adder.name }),
    may: {
      changeRoles: !isOwn && rolesInHandOf(actor, person).length > 0,
      setUp: isOwn && mayBecomeAdminAgent(actor),
      renew: person.signIn !== undefined && can(actor, "users.manage"),
      list: maySee,
    },
  });
}

async function notAllowed(turn: Turn): Promise<Answer> {
  const outcome = await permit(turn.store, turn.actor, "users.read");
  return outcome.ok ? showUsers(turn) : refuse(turn, outcome.error);
}

/** What happened to a person, newest first. */
export async function showPersonHistory(turn: Turn, person: Person, before?: number): Promise<Answer> {
  if (person.id !== turn.actor.id && !can(turn.actor, "users.read")) return notAllowed(turn);
  const whose = ofPerson(person.id);
  const [found, total, holds] = await Promise.all([
    turn.store.history(whose, { limit: pageSize + 1, ...(before !== undefined && { before }) }),
    turn.store.historyLength(whose),
    turn.store.historyHolds(),
  ]);
  const entries = found.slice(0, pageSize);
  const hasEarlier = found.length > pageSize;
  return shown(personHistory(turn.reader, { person, entries, total, holds, hasEarlier }));
}

/** The person whom a line names, by name, a part of it, or address; without one, whoever asks. */
export async function showPersonAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { addresses, people, words } = asked;
  const [address] = addresses;
  if (!address && people.length === 0 && words === "") return showPerson(turn, turn.actor);
  const everybody = await turn.store.people();
  const named = address
    ? withAddress(everybody, address.typed)
    : people.length > 0
      ? [...people]
      : called(everybody, words);
  const [only, ...others] = named;
  if (only && others.length === 0) return showPerson(turn, only);
  if (!can(turn.actor, "users.read")) return notAllowed(turn);
  if (only) return listed(turn, named);
  return refuse(turn, { kind: "not-found", what: "user", words: address?.typed ?? words });
}

const withAddress = (people: readonly Person[], address: string): Person[] =>
  people.filter(({ upn }) => upn !== undefined && addressKey(upn) === addressKey(address));

/** Those of whose names these words are a part. */
function called(people: readonly Person[], words: string): Person[] {
  const sought = wordsOf(words);
  const exact = people.filter(({ name }) => fold(name) === fold(words));
  if (exact.length > 0) return exact;
  return people.filter(({ name }) => sought.length > 0 && sought.every((word) => wordsOf(name).includes(word)));
}

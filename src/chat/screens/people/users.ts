import { ofPerson } from "../../../core/history/queries";
import { permit } from "../../../core/people/actor";
import type { Person } from "../../../core/people/person";
import { mayBecomeAdminAgent, rolesInHandOf } from "../../../core/people/roles";
import { can } from "../../../core/permissions";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { namesTime } from "../../language/asked/periods";
import { refuse } from "../../refuse";
import { personStory } from "../../views/history/story";
import { withNote } from "../../views/note";
import { usersList } from "../../views/people/list";
import { personCard } from "../../views/people/person";
import { shown, type View } from "../../views/view";
import { storyPage } from "../history";
import { pageSize } from "../view-context";

/** Everybody, ten at a time, in order of name (R143). */
export async function showUsers(turn: Turn, cursor?: string): Promise<Answer> {
  return listed(turn, await turn.store.people(), cursor);
}

/** A page of these people. */
export function listed({ reader, actor, deps }: Turn, people: readonly Person[], cursor?: string): Answer {
  const start = Math.max(0, Math.trunc(Number(cursor)) || 0);
  const rows = people.slice(start, start + pageSize);
  const page = {
    rows,
    from: rows.length > 0 ? start + 1 : 0,
    total: people.length,
    ...(start + pageSize < people.length && { next: String(start + pageSize) }),
    ...(start > 0 && { previous: String(Math.max(0, start - pageSize)) }),
  };
  return shown(usersList(reader, page, { add: can(actor, "users.manage") }, deps.clock.now(), cursor));
}

const lastEntries = 5;

/** A person's card; one's own is for everybody, those of others for who may see users. */
export async function showPerson(turn: Turn, person: Person): Promise<Answer> {
  if (person.id !== turn.actor.id && !can(turn.actor, "users.read")) return notAllowed(turn);
  return shown(await personView(turn, person));
}

/** What a person's card says, for whoever looks at it. */
async function personView({ store, reader, actor }: Turn, person: Person): Promise<View> {
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
      addUsers: can(actor, "users.manage"),
      renew: person.signIn !== undefined && can(actor, "users.manage"),
      list: maySee,
    },
  });
}

/** Only one's own card is for everybody. */
export async function notAllowed(turn: Turn): Promise<Answer> {
  const outcome = await permit(turn.store, turn.actor, "users.read");
  return outcome.ok ? showUsers(turn) : refuse(turn, outcome.error);
}

/** The same for a line: that it is the whole where that names a time. */
export async function showPersonHistoryAsked(turn: Turn, person: Person, asked: Asked): Promise<Answer> {
  const story = await showPersonHistory(turn, person);
  const { reader } = turn;
  return namesTime(asked) ? withNote(story, reader.text("history.whole", { name: person.name })) : story;
}

/** What happened to a person, newest first. */
export async function showPersonHistory(turn: Turn, person: Person, before?: number): Promise<Answer> {
  if (person.id !== turn.actor.id && !can(turn.actor, "users.read")) return notAllowed(turn);
  return shown(personStory(turn.reader, person, await storyPage(turn, ofPerson(person.id), before)));
}

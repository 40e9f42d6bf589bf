import { closedCloud, clouds } from "../../core/clouds";
import type { CustomerId } from "../../core/customers/customer";
import type { Invitation } from "../../core/invitations/invitation";
import { mayInvite } from "../../core/invitations/where";
import type { FollowUpsAbout, OpenItems, OpenQuery } from "../../core/open-items";
import type { Page } from "../../core/page";
import { permit } from "../../core/people/actor";
import type { PersonId } from "../../core/people/person";
import { can } from "../../core/permissions";
import { lastMorning } from "../../core/reminders/put-off";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { invitationsAsked, peopleNamed } from "../language/asked/invitation-filters";
import { dayAfter, type Period } from "../language/asked/periods";
import { refuse } from "../refuse";
import { invitationsList } from "../views/invitations/list";
import { withNote } from "../views/note";
import type { OpenFacts } from "../views/open-list";
import { followUpsList } from "../views/privileges/list";
import type { RowsOpen } from "../views/reminders/row";
import { removalsList } from "../views/removals/list";
import { shown } from "../views/view";
import { withUnread } from "./customers-asked";
import { enrolmentAhead } from "./enrolment/ahead";
import { notSoLong } from "./reminders/period-said";
import { unreachedNames } from "./removals/unreached";
import { startOf } from "./start-of-day";
import { allNames, pageSize } from "./view-context";

type Query = Omit<OpenQuery, "limit">;

async function pageOf<Kind extends keyof OpenItems>(
  turn: Turn,
  kind: Kind,
  query: Query,
): Promise<OpenFacts<OpenItems[Kind]>> {
  const { store, deps } = turn;
  const [page, people] = await Promise.all([store.openItems(kind, { ...query, limit: pageSize }), allNames(turn)]);
  return { page, people, now: deps.clock.now(), cursor: query.cursor };
}

/** Where nothing is open, the enrolment may come first. */
const aheadOfNothing = (turn: Turn, { page }: { page: { total: number } }) =>
  page.total > 0 ? { isEnrolling: false, mayEnrol: false } : enrolmentAhead(turn);

/** Which of the open invitations are shown, as it travels through their card. */
export interface InvitationsShown {
  sent?: boolean | undefined;
  by?: PersonId | undefined;
  period?: Period | undefined;
  /** Only those whose reminder is put off. */
  isPutOff?: boolean | undefined;
}

const putOffPast = ({ deps }: Turn, isPutOff = false) => (isPutOff ? lastMorning(deps.clock.now()) : undefined);

/** A page of the open invitations, with their age (R17–R19). */
export async function showInvitations(
  turn: Turn,
  { cursor, opens, said, reason, ...narrowed }: InvitationsShown & RowsOpen & { cursor?: string | undefined } = {},
): Promise<Answer> {
  const { sent, by, period, isPutOff } = narrowed;
  const mayWrite = mayInvite(turn.store.tenant, turn.actor);
  const during = period && {
    from: period.first ? startOf(turn.reader, period.first) : 0,
    before: startOf(turn.reader, dayAfter(period.last)),
  };
  const query = { sent, by, during, cursor, putOffPast: putOffPast(turn, isPutOff) };
  const facts = { ...(await pageOf(turn, "invitations", query)), ...(mayWrite && { opens, said, reason }) };
  const { isEnrolling, mayEnrol } = await aheadOfNothing(turn, facts);
  return shown(invitationsList(turn.reader, { ...facts, narrowed, mayWrite: mayWrite && !isEnrolling, mayEnrol }));
}

/** The open invitations that a line asks for, with what the list was not narrowed by. */
export async function showInvitationsAsked(turn: Turn, asked: Asked): Promise<Answer> {
  const { reader, actor, deps } = turn;
  const { unread, ...narrowed } = invitationsAsked(asked, actor.id, reader.dayOf(deps.clock.now()));
  return withUnread(turn, await showInvitations(turn, narrowed), unread);
}

/** A list that is of everybody, with whom a line names and the list is not narrowed by. */
export const withPeopleUnread = (turn: Turn, asked: Asked, list: Answer): Answer =>
  withUnread(turn, list, peopleNamed(asked));

/** Which removals are shown, as it travels through their card: those of others that wait, or those that are stuck. */
interface RemovalsShown {
  cursor?: string | undefined;
  of?: "others" | "stuck" | undefined;
}

/** A page of the removals that wait for a decision (B3). */
export async function showRemovals(turn: Turn, { of, ...query }: RemovalsShown = {}): Promise<Answer> {
  const narrowed = of && (of === "stuck" ? { stuck: true } : { stuck: false, notOf: turn.actor.id });
  const facts = await pageOf(turn, "removals", { ...query, ...narrowed });
  const isPrivate = turn.incoming.conversation.kind === "personal";
  const missing = (isPrivate ? facts.page.rows : []).map(
    async (removal) => [removal.id, await unreachedNames(turn, removal)] as const,
  );
  const mayRequest = can(turn.actor, "removals.request") && clouds[turn.store.tenant.cloud].open;
  const hasCustomers = facts.page.total > 0 || (await turn.store.customers({ limit: 1 })).total > 0;
  const { mayEnrol } = await aheadOfNothing(turn, facts);
  return shown(
    removalsList(turn.reader, {
      ...facts,
      of,
      mayRequest: mayRequest && hasCustomers,
      mayEnrol,
      unreached: new Map(await Promise.all(missing)),
    }),
  );
}

/** What of it is shown to who sees customers, or providers, or both; our own profile only to who keeps it. */
function aboutSeen(
  sees: { customers: boolean; providers: boolean; profile: boolean },
  about: FollowUpsAbout | undefined,
) {
  if (sees.customers && sees.providers) return sees.profile ? about : (about ?? "others");
  if (!sees.customers) return "providers";
  return about === "providers" || about === "others" || about === undefined ? "customers" : about;
}

/** Which follow-ups are shown, and what their rows open with what a line said. */
interface FollowUpsShown extends Query, RowsOpen {
  isPutOff?: boolean;
  givenOn?: string | undefined;
}

/** A page of the privileges that stayed after removals and wait for a decision, of one customer or of all (B6). */
export async function showFollowUps(
  turn: Turn,
  { opens, said = "", reason = "", givenOn = "", isPutOff = false, ...query }: FollowUpsShown = {},
): Promise<Answer> {
  const { actor, store } = turn;
  const { customer } = query;
  const closed = opens ? closedCloud(store.tenant) : undefined;
  if (closed) return refuse(turn, closed);
  // To choose from is only what this person may decide.
  const needs = opens ? "privileges.decide" : "customers.read";
  const doing = opens && "putting-off";
  const sees = {
    customers: can(actor, needs),
    providers: can(actor, opens ? "providers.authorise" : "providers.read"),
    profile: can(actor, "profile.keep"),
  };
  const permitted = sees.providers ? undefined : await permit(store, actor, needs, doing);
  if (permitted && !permitted.ok) return refuse(turn, permitted.error);
  const about = aboutSeen(sees, query.about);
  const facts = await pageOf(turn, "followUps", { ...query, about, putOffPast: putOffPast(turn, isPutOff) });
  // Who finds nothing there to decide hears what the rest takes.
  const rest = opens && facts.page.total === 0 ? await permit(store, actor, needs, doing) : undefined;
  if (rest && !rest.ok) return refuse(turn, rest.error);
  const hasOthers = isPutOff ? can(actor, "invitations.read") : opens && mayInvite(store.tenant, actor);
  const sent = hasOthers ? await unanswered(turn, customer, isPutOff) : [];
  const page = customer && !facts.page.next ? withLast(facts.page, sent) : facts.page;
  const hasInvitations = !customer && sent.length > 0;
  const list = shown(
    followUpsList(turn.reader, {
      ...facts,
      page,
      customer,
      to: query.to,
      about,
      opens,
      said,
      reason,
      givenOn,
      isPutOff,
      hasInvitations,
    }),
  );
  return opens
    ? withNote(list, toChoose(turn, { isOfOne: customer !== undefined, isEmpty: page.total === 0, said }))
    : list;
}

/** What can be put off at all, how it is chosen, and that it is not put off for as long as a line says. */
function toChoose(
  turn: Turn,
  { isOfOne, isEmpty, said }: { isOfOne: boolean; isEmpty: boolean; said: string },
): string {
  const { reader } = turn;
  const what = isOfOne ? "" : reader.text("reminders.what");
  const choose = isEmpty ? "" : reader.text("reminders.choose");
  return [what, choose, notSoLong(turn, said)].filter(Boolean).join(" ");
}

/** For how long a line puts off, and why. */
export type SaidOfPutOff = Pick<RowsOpen, "said" | "reason">;

/** The invitations whose reminder can be put off: each row opens the form. */
export async function showToPutOff(turn: Turn, { said = "", reason = "" }: SaidOfPutOff): Promise<Answer> {
  const permitted = await permit(turn.store, turn.actor, "invitations.write", "putting-off-invitation");
  if (!permitted.ok) return refuse(turn, permitted.error);
  const closed = closedCloud(turn.store.tenant);
  if (closed) return refuse(turn, closed);
  const isNone = (await unanswered(turn, undefined)).length === 0;
  const note = isNone ? turn.reader.text("reminders.what") : toChoose(turn, { isOfOne: true, isEmpty: false, said });
  return withNote(await showInvitations(turn, { sent: true, opens: "reminder.putting-off", said, reason }), note);
}

/** Invitations that nobody answered, of one customer or of all. */
const unanswered = async (turn: Turn, customer: CustomerId | undefined, isPutOff = false): Promise<Invitation[]> => {
  const query = { customer, sent: true, putOffPast: putOffPast(turn, isPutOff), limit: pageSize };
  return (await turn.store.openItems("invitations", query)).rows;
};

/** The last page of a list, with what comes after it. */
const withLast = <Item, Other>(page: Page<Item>, last: readonly Other[]): Page<Item | Other> => ({
  ...page,
  from: page.from || Math.min(1, last.length),
  rows: [...page.rows, ...last],
  total: page.total + last.length,
});

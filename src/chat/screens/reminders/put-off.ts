import { closedCloud } from "../../../core/clouds";
import { isOfPrivileges, isOwedNotice } from "../../../core/follow-ups/follow-up";
import { permit } from "../../../core/people/actor";
import type { Doing } from "../../../core/people/refusals";
import type { Permission } from "../../../core/permissions";
import { reviewIdOf } from "../../../core/providers/access-review";
import type { Provider } from "../../../core/providers/provider";
import type { Refusal } from "../../../core/refusals";
import { type Period, periodsBefore, putOffUntil } from "../../../core/reminders/put-off";
import {
  dueDayOf,
  isInvitation,
  isReminded,
  neededToPutOff,
  type Remindable,
} from "../../../core/reminders/remindable";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { withoutTimes } from "../../language/asked/days-said";
import { keepTyped, refuse } from "../../refuse";
import { isForm } from "../../views/dry-run/is-form";
import { withNote } from "../../views/note";
import { followUpKind, followUpName } from "../../views/privileges/list";
import { problemOf } from "../../views/refusals/refusal-views";
import { putOffForm } from "../../views/reminders/put-off";
import { replaced, shown } from "../../views/view";
import { showCustomer, withCustomer } from "../customers";
import { followUpView } from "../follow-ups";
import { onlyInvited } from "../invitations/called";
import { invitationOf } from "../invitations/invitations";
import { type SaidOfPutOff, showFollowUps, showToPutOff } from "../open-items";
import { withPressed } from "../pressed";
import { showProvider } from "../providers/provider";
import { reasonSaid } from "../removals/form";
import { notSoLong, periodSaid } from "./period-said";
import { reminderShown } from "./shown";

/** What people are reminded of, by its kind. */
export type About = "follow-up" | "invitation";

/** For how long, and why, as typed. */
export interface TypedPutOff {
  period: Period;
  why: string;
}

const aboutOf = (thing: Remindable): About => (isInvitation(thing) ? "invitation" : "follow-up");

const nothingTyped: TypedPutOff = { period: 7, why: "" };

/** The form in which a reminder is put off, for who may; what was decided meanwhile, where it was. */
export const showPutOff = (turn: Turn, about: About, id: string, said: SaidOfPutOff): Promise<Answer> =>
  withPressed(turn, about, id, (thing) => showPutOffFor(turn, thing, said));

/** The form with the period and the reason that a line said; where that cannot be chosen, with what it said and what can be. */
async function showPutOffFor(
  turn: Turn,
  thing: Remindable,
  { said = "", reason: why = "" }: SaidOfPutOff,
): Promise<Answer> {
  const now = turn.deps.clock.now();
  const open = periodsBefore(dueDayOf(thing), now);
  const period = periodSaid(turn, said, open);
  const form = await showPutOffOf(turn, thing, { ...nothingTyped, why, ...(period && { period }) });
  const note = notSoLong(turn, said, open);
  return note && isForm(form.card.json) ? withNote(form, note) : form;
}

async function showPutOffOf(
  turn: Turn,
  thing: Remindable,
  typed: TypedPutOff = nothingTyped,
  refusal?: Refusal,
): Promise<Answer> {
  const { needs, doing } = neededToPutOff(thing);
  const permitted = await permit(turn.store, turn.actor, needs, doing);
  if (!permitted.ok) return refuse(turn, permitted.error);
  const closed = closedCloud(turn.store.tenant);
  if (closed) return refuse(turn, closed);
  if (!isReminded(thing)) return keepTyped(turn, await asItStands(turn, thing));
  const problem = refusal && problemOf(turn.reader, refusal);
  if (refusal && !problem) return refuse(turn, refusal);
  const now = turn.deps.clock.now();
  const due = dueDayOf(thing);
  return shown(
    putOffForm(turn.reader, {
      about: aboutOf(thing),
      id: thing.id,
      revision: thing.revision,
      name: isInvitation(thing) ? thing.customerName : followUpName(thing),
      matter: isInvitation(thing) ? undefined : followUpKind(turn.reader, thing),
      reminder: await reminderShown(turn, thing, turn.actor, turn.incoming.conversation.kind !== "personal"),
      periods: periodsBefore(due, now).map((period) => ({ period, until: putOffUntil(period, now) })),
      due,
      typed,
      problem,
    }),
  );
}

/** The form with what was typed and what is wrong with it. */
export const putOffAgain = (turn: Turn, about: About, id: string, typed: TypedPutOff, refusal: Refusal) =>
  withPressed(turn, about, id, (thing) => showPutOffOf(turn, thing, typed, refusal));

/** After it was put off, or taken up again: what it was about, as it stands now; or the form again. */
export async function afterPuttingOff(
  turn: Turn,
  about: About,
  id: string,
  outcome: Result<Remindable, Refusal>,
  typed: TypedPutOff = nothingTyped,
): Promise<Answer> {
  if (!outcome.ok) return putOffAgain(turn, about, id, typed, outcome.error);
  return asItStands(turn, outcome.value);
}

async function asItStands(turn: Turn, thing: Remindable): Promise<Answer> {
  const seen = isInvitation(thing) ? await invitationOf(turn, thing) : await followUpView(turn, thing, turn.actor);
  const { id, revision } = thing;
  return { ...replaced(seen), shows: { kind: aboutOf(thing), id, revision } };
}

const opens = "reminder.putting-off";

/** What is to be put off of the customer or provider whom a line names; of nobody, the list of all that can be. */
export async function showPutOffAsked(turn: Turn, line: Asked): Promise<Answer> {
  const { said: time, asked } = withoutTimes(line);
  const { why: reason } = reasonSaid(turn, asked);
  const said = { ...(time && { said: time }), ...(reason && { reason }) };
  const [provider] = asked.providers;
  if (!asked.called && !provider)
    return isOfInvitations(asked) ? showToPutOff(turn, said) : showFollowUps(turn, { opens, ...said });
  // Before anything is read: whether there is something to put off, or somebody called so, is told to nobody else.
  const permitted = await permit(turn.store, turn.actor, ...neededFor(turn, asked));
  if (!permitted.ok) return refuse(turn, permitted.error);
  return provider && !asked.called ? ofReview(turn, provider, said) : ofCustomer(turn, asked, said);
}

/** What it takes to put off what a line names, and what that is, as far as the names alone tell. */
function neededFor(turn: Turn, asked: Asked): [Permission, Doing] {
  if (!asked.called) return ["providers.authorise", "putting-off-follow-up"];
  return onlyInvited(turn, asked)
    ? ["invitations.write", "putting-off-invitation"]
    : ["privileges.decide", "putting-off"];
}

async function ofReview(turn: Turn, provider: Provider, said: SaidOfPutOff): Promise<Answer> {
  const review = await turn.store.followUp(reviewIdOf(provider.id));
  if (review?.state === "open") return showPutOffFor(turn, review, said);
  return withNote(await showProvider(turn, provider), ofNobody(turn, provider));
}

const ofCustomer = (turn: Turn, asked: Asked, said: SaidOfPutOff): Promise<Answer> =>
  withCustomer(
    turn,
    asked,
    { verb: "follow-ups.page", data: { opens, ...said } },
    async (customer) => {
      const [followUps, invitations] = await Promise.all([
        turn.store.openFollowUps(customer.id),
        turn.store.openItems("invitations", { customer: customer.id, sent: true, limit: 2 }),
      ]);
      const [only, ...others] = ofWhich(asked, [...followUps, ...invitations.rows]);
      if (only && others.length === 0) return showPutOffFor(turn, only, said);
      if (only) return showFollowUps(turn, { customer: customer.id, opens, ...said });
      return withNote(await showCustomer(turn, customer), ofNobody(turn, customer));
    },
    {
      includeRemoved: true,
      invited: (invitation) => showPutOffFor(turn, invitation, said),
      mayBeAll: asked.invitations.length === 0,
      without: async () => {
        const list = await showFollowUps(turn, { opens, ...said });
        return withNote(list, turn.reader.text("guess.nobody", { words: asked.called }));
      },
    },
  );

/** "Gli inviti", and nothing else of which people are reminded. */
const isOfInvitations = ({ keys }: Asked): boolean => keys.some((key) => invited.test(key));
const invited = /^(?:invit(?:o|i|e|es|ation|ations))$/;

/** Those that a line tells by a service, or as a legal notice or an invitation; all, where it tells none of them. */
export function ofWhich({ keys, services }: Asked, things: readonly Remindable[]): readonly Remindable[] {
  const says = (words: RegExp): boolean => keys.some((key) => words.test(key));
  const isTold = (thing: Remindable): boolean => {
    if (isInvitation(thing)) return says(invited);
    return isOwedNotice(thing)
      ? says(/^(?:preavviso|notice)$/)
      : isOfPrivileges(thing) && services.includes(thing.service);
  };
  const told = things.filter(isTold);
  return told.length > 0 ? told : things;
}

const ofNobody = ({ reader }: Turn, { name }: { name: string }): string =>
  `${reader.text("reminders.of-nobody", { name })} ${reader.text("reminders.what")}`;

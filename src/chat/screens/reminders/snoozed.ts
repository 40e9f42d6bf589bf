import type { Customer } from "../../../core/customers/customer";
import type { PersonId } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import { reviewIdOf } from "../../../core/providers/access-review";
import { lastMorning, putOffNow } from "../../../core/reminders/put-off";
import { isInvitation, type Remindable } from "../../../core/reminders/remindable";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { whoseAsked } from "../../language/asked/invitation-filters";
import { withNote } from "../../views/note";
import { followUpName } from "../../views/privileges/list";
import { shown } from "../../views/view";
import { withCustomer } from "../customers";
import { showFollowUp } from "../follow-ups";
import { invitationOf } from "../invitations/invitations";
import { showFollowUps, showInvitations } from "../open-items";
import { showReviewOf } from "../providers/review";
import { ofWhich } from "./put-off";

/** What is put off of whom a line names, with the button that ends that; of nobody, the list of all of it. */
export async function showSnoozed(turn: Turn, asked: Asked): Promise<Answer> {
  const [provider] = asked.providers;
  if (provider && !asked.called && can(turn.actor, "providers.read")) {
    const review = await turn.store.followUp(reviewIdOf(provider.id));
    return review?.state === "open" ? showIt(turn, review) : showReviewOf(turn, provider);
  }
  if (!can(turn.actor, "customers.read")) return showAll(turn);
  return withCustomer(
    turn,
    asked,
    { verb: "follow-ups.page", data: { isPutOff: true } },
    (customer) => ofCustomer(turn, asked, customer),
    {
      includeRemoved: true,
      mayBeAll: asked.invitations.length === 0,
      invited: (invitation) => showIt(turn, invitation),
      without: async () => {
        const list = await showAll(turn, whoseAsked(asked, turn.actor.id));
        return asked.called ? withNote(list, turn.reader.text("guess.nobody", { words: asked.called })) : list;
      },
    },
  );
}

async function ofCustomer(turn: Turn, asked: Asked, { id, name }: Customer): Promise<Answer> {
  const { store, reader, actor } = turn;
  const [followUps, invitations] = await Promise.all([
    store.openFollowUps(id),
    can(actor, "invitations.read") ? store.openItems("invitations", { customer: id, sent: true, limit: 2 }) : undefined,
  ]);
  const all = [...followUps, ...(invitations?.rows ?? [])];
  const [only, ...others] = ofWhich(
    asked,
    all.filter((thing) => isSnoozed(turn, thing)),
  );
  if (!only)
    return withNote(await showFollowUps(turn, { customer: id }), reader.text("reminders.snoozed.none-of", { name }));
  return others.length === 0 ? showIt(turn, only) : showFollowUps(turn, { customer: id, isPutOff: true });
}

const isSnoozed = ({ deps }: Turn, thing: Remindable): boolean => putOffNow(thing, deps.clock.now()) !== undefined;

/** Its own card, on which its reminders are resumed by the first press; where it is not put off, that as well. */
async function showIt(turn: Turn, thing: Remindable): Promise<Answer> {
  const resumesFirst = isSnoozed(turn, thing);
  const seen = isInvitation(thing)
    ? shown(await invitationOf(turn, thing))
    : await showFollowUp(turn, thing, { resumesFirst });
  if (resumesFirst) return seen;
  const name = isInvitation(thing) ? thing.customerName : followUpName(thing);
  return withNote(seen, turn.reader.text("reminders.snoozed.none-of", { name }));
}

/** All that is put off: follow-ups, and invitations behind them or, where there are no others, at once. */
async function showAll(turn: Turn, to?: PersonId): Promise<Answer> {
  const { store, reader, actor, deps } = turn;
  const query = { putOffPast: lastMorning(deps.clock.now()), limit: 1 };
  const mayInvitations = can(actor, "invitations.read");
  const [followUps, invitations] = await Promise.all([
    store.openItems("followUps", query),
    mayInvitations ? store.openItems("invitations", { ...query, sent: true }) : undefined,
  ]);
  const isOfInvitations = followUps.total === 0 && (invitations?.total ?? 0) > 0;
  const isNone = followUps.total === 0 && !isOfInvitations;
  if (isOfInvitations) return showInvitations(turn, { sent: true, isPutOff: true });
  const list = await showFollowUps(turn, isNone ? { to } : { isPutOff: true, to });
  return withNote(list, reader.text(isNone ? "reminders.snoozed.none" : "reminders.snoozed.open"));
}

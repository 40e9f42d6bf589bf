import { closedCloud, clouds } from "../../core/clouds";
import type { CustomerId } from "../../core/customers/customer";
import {
  type FollowUp,
  isAccessReview,
  isOfPrivileges,
  isOwedNotice,
  isProfileReview,
} from "../../core/follow-ups/follow-up";
import { neededFor } from "../../core/follow-ups/needed";
import type { FollowUpsAbout } from "../../core/open-items";
import { permit } from "../../core/people/actor";
import type { Person } from "../../core/people/person";
import { can } from "../../core/permissions";
import type { ProfileReview } from "../../core/profile/review";
import type { AccessReview } from "../../core/providers/access-review";
import type { Refusal } from "../../core/refusals";
import type { Result } from "../../core/result";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { keepTyped, refuse } from "../refuse";
import { profileReview } from "../views/enrolment/profile-review";
import { withNote } from "../views/note";
import { followUpDecided } from "../views/privileges/decided";
import { followUpEnding } from "../views/privileges/ending";
import { followUpCard } from "../views/privileges/follow-up";
import type { Problem } from "../views/problem";
import { reviewDecided, reviewForm } from "../views/providers/review";
import { problemOf } from "../views/refusals/refusal-views";
import type { ReminderShown } from "../views/reminders/put-off";
import { replaced, shown, type View } from "../views/view";
import { showFollowUps } from "./open-items";
import { withPressed } from "./pressed";
import { reminderShown } from "./reminders/shown";
import { owedNoticeView } from "./removals/owed-notice";
import { saidBefore } from "./said-before";
import { nameOf, type ViewContext } from "./view-context";

/** Why something is to be kept, and until which day, as typed. */
export interface TypedKeeping {
  why: string;
  until: string;
}

/** For what a follow-up is shown, where that is seen on it. */
interface SeenFollowUp {
  typed?: TypedKeeping;
  problem?: Problem;
  shared?: boolean;
  resumesFirst?: boolean;
}

/**
 * A follow-up to decide, or what was decided (R94, B6).
 *
 * @param person who is shown it; nobody in particular, where many read it
 */
export async function followUpView(
  context: ViewContext,
  followUp: FollowUp,
  person: Person | undefined,
  { shared = false, resumesFirst = false, ...filled }: SeenFollowUp = {},
): Promise<View> {
  if (isOwedNotice(followUp)) return owedNoticeView(context, followUp, person, { shared, resumesFirst });
  const reminder = { ...(await reminderShown(context, followUp, person, shared)), resumesFirst };
  if (isAccessReview(followUp)) return reviewView(context, followUp, { shared, reminder, ...filled });
  if (isProfileReview(followUp)) return profileView(context, followUp, reminder, filled.problem);
  if (followUp.decided)
    return followUpDecided(context.reader, { followUp, by: await nameOf(context, followUp.decided.by), shared });
  const customer = await context.store.customer(followUp.customer);
  return followUpCard(context.reader, {
    followUp,
    mayDecide: !person || can(person, "privileges.decide"),
    closed: closedCloud(context.store.tenant)?.cloud,
    isBack: customer?.state === "active",
    tenantShort: context.store.tenant.shortName,
    assignedTo: await nameOf(context, followUp.assignedTo),
    reminder,
    ...filled,
  });
}

/** A review of a provider's access to decide, or what was decided (R166). */
async function reviewView(
  context: ViewContext,
  review: AccessReview,
  { shared, ...filled }: { typed?: TypedKeeping; problem?: Problem; shared: boolean; reminder: ReminderShown },
): Promise<View> {
  const { reader, store } = context;
  if (review.decided) return reviewDecided(reader, { review, by: await nameOf(context, review.decided.by), shared });
  const assignedTo = await nameOf(context, review.assignedTo);
  return reviewForm(reader, { review, tenant: store.tenant, assignedTo, ...filled });
}

async function profileView(
  context: ViewContext,
  review: ProfileReview,
  reminder: ReminderShown,
  problem: Problem | undefined,
): Promise<View> {
  const { reader, store } = context;
  const by = review.decided && (await nameOf(context, review.decided.by));
  return profileReview(reader, { review, tenant: store.tenant, ...(by && { by }), reminder, problem });
}

/** Goes on for who may see what a follow-up is about: a press may name one of the other kind. */
async function forWhoMaySee(turn: Turn, followUp: FollowUp, goOn: () => Promise<Answer>): Promise<Answer> {
  const permitted = await permit(turn.store, turn.actor, neededFor(followUp).read);
  return permitted.ok ? goOn() : refuse(turn, permitted.error);
}

/** A follow-up in the conversation, to be edited there when it is decided; for who may see what it is about. */
export const showFollowUp = (turn: Turn, followUp: FollowUp, seen: SeenFollowUp = {}): Promise<Answer> =>
  forWhoMaySee(turn, followUp, async () => ({
    ...shown(await followUpView(turn, followUp, turn.actor, seen)),
    shows: { kind: "follow-up", id: followUp.id, revision: followUp.revision },
  }));

/** What is to be decided of a customer; where a line names the services and one alone is, that. */
export async function showFollowUpsOf(turn: Turn, { services }: Asked, query: FollowUpsOfOne): Promise<Answer> {
  const open = await turn.store.openFollowUps(query.customer);
  const [only, ...others] = open.filter((each) => isOfPrivileges(each) && services.includes(each.service));
  if (only && others.length === 0) return showFollowUp(turn, only);
  const list = await showFollowUps(turn, query);
  const customer = open.length === 0 ? await turn.store.customer(query.customer) : undefined;
  return customer ? withNote(list, turn.reader.text("privileges.list.none-of", { name: customer.name })) : list;
}
interface FollowUpsOfOne {
  customer: CustomerId;
  about?: FollowUpsAbout;
}

/** What ending means and where it is done, before it is recorded; or what was decided meanwhile. */
export async function showEnding(turn: Turn, followUp: FollowUp): Promise<Answer> {
  if (followUp.state !== "open" || !isOfPrivileges(followUp)) return showFollowUp(turn, followUp);
  const { tenant } = turn.store;
  const { partnerCenter } = clouds[tenant.cloud];
  const facts = { followUp, tenantShort: tenant.shortName, ...(partnerCenter && { partnerCenter }) };
  return shown(followUpEnding(turn.reader, facts));
}

/** After a decision: what was decided, also by somebody before; or the form again. */
export async function afterDecision(
  turn: Turn,
  id: string,
  outcome: Result<FollowUp, Refusal>,
  typed: TypedKeeping = { why: "", until: "" },
): Promise<Answer> {
  if (!outcome.ok) return decideAgain(turn, id, typed, outcome.error);
  const decided = await asDecided(turn, outcome.value);
  // Somebody may have kept them before, for another reason.
  const { reason, until } = outcome.value.decided ?? {};
  const isMine = !typed.why.trim() || (reason === typed.why.trim() && until === typed.until);
  return isMine ? decided : saidBefore(turn, decided);
}

/** The form with what was typed and what is wrong with it; what was decided, where it is. */
export function decideAgain(turn: Turn, id: string, typed: TypedKeeping, refusal: Refusal): Promise<Answer> {
  return withPressed(turn, "follow-up", id, (current) =>
    forWhoMaySee(turn, current, async () => {
      if (current.state !== "open") return keepTyped(turn, await asDecided(turn, current));
      const problem = problemOf(turn.reader, refusal);
      return problem ? shown(await followUpView(turn, current, turn.actor, { typed, problem })) : refuse(turn, refusal);
    }),
  );
}

const asDecided = async (turn: Turn, followUp: FollowUp): Promise<Answer> => ({
  ...replaced(await followUpView(turn, followUp, turn.actor)),
  shows: { kind: "follow-up", id: followUp.id, revision: followUp.revision },
});

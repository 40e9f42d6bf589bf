import { isDay } from "../../../core/clock";
import { closedCloud } from "../../../core/clouds";
import { type FollowUp, isOwedNotice } from "../../../core/follow-ups/follow-up";
import type { Person } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import type { Refusal } from "../../../core/refusals";
import { noticeDayUnfit } from "../../../core/removals/duty/given";
import type { OwedNotice } from "../../../core/removals/duty/owed-notice";
import type { Result } from "../../../core/result";
import type { Answer } from "../../answer";
import type { Turn } from "../../context";
import type { Asked } from "../../language/asked/asked";
import { dayOrWords, daySaid, withoutTimes } from "../../language/asked/days-said";
import { noSuchDay, refuse } from "../../refuse";
import { withNote } from "../../views/note";
import type { Problem } from "../../views/problem";
import { problemOf } from "../../views/refusals/refusal-views";
import { owedNotice } from "../../views/removals/duty/owed-notice";
import { replaced, shown, type View } from "../../views/view";
import { showCustomer, withCustomer } from "../customers";
import { withUnread } from "../customers-asked";
import { showFollowUps } from "../open-items";
import { withPressed } from "../pressed";
import { reminderShown } from "../reminders/shown";
import { saidBefore } from "../said-before";
import { nameOf, type ViewContext } from "../view-context";

/**
 * A legal notice to be given, or that was (R97).
 *
 * @param person who is shown it; nobody in particular, where many read it
 */
export async function owedNoticeView(
  context: ViewContext,
  notice: OwedNotice,
  person: Person | undefined,
  {
    shared = false,
    resumesFirst = false,
    ...filled
  }: { typed?: string | undefined; problem?: Problem; shared?: boolean; resumesFirst?: boolean } = {},
): Promise<View> {
  const { reader, deps, store } = context;
  return owedNotice(reader, {
    notice,
    assignedTo: await nameOf(context, notice.assignedTo),
    ...(notice.decided && { by: await nameOf(context, notice.decided.by) }),
    mayDecide: !person || can(person, "removals.request"),
    mayCorrect: person !== undefined && can(person, "removals.request"),
    closed: closedCloud(store.tenant)?.cloud,
    today: reader.dayOf(deps.clock.now()),
    reminder: { ...(await reminderShown(context, notice, person, shared)), resumesFirst },
    ...filled,
  });
}

const showing = (made: Answer, { id, revision }: FollowUp): Answer => ({
  ...made,
  shows: { kind: "follow-up", id, revision },
});

/** The legal notice that is owed to the customer whom a line names, or that was given; of nobody, all that are owed. */
export function showOwedAsked(turn: Turn, line: Asked): Promise<Answer> {
  const { asked } = withoutTimes(line);
  const said = daySaid(asked.sentence.tokens);
  const on = dayOrWords(said, turn.reader.dayOf(turn.deps.clock.now()));
  return withCustomer(
    turn,
    asked,
    { verb: "follow-ups.page", data: { about: "notices", ...(on && { givenOn: on }) } },
    async (customer) => {
      const all = (await turn.store.followUpsOf(customer.id)).filter(isOwedNotice);
      const notice = all.find(({ state }) => state === "open") ?? all.at(-1);
      if (notice) return showOwedNotice(turn, notice, on);
      const none = turn.reader.text("removals.owed.none", { name: customer.name });
      return withNote(await showCustomer(turn, customer), none);
    },
    {
      includeRemoved: "first",
      without: () => showOwed(turn, on, said?.typed),
    },
  );
}

/** All that are owed, each of which opens with the day that a line says: what became of it is told. */
async function showOwed(turn: Turn, givenOn: string | undefined, typed: string | undefined): Promise<Answer> {
  const list = await showFollowUps(turn, { about: "notices", givenOn });
  if (!typed) return list;
  const { total } = await turn.store.openItems("followUps", { about: "notices", limit: 1 });
  return total > 0
    ? withNote(list, turn.reader.text("removals.owed.carried", { day: typed }))
    : withUnread(turn, list, [typed]);
}

/** A legal notice in the conversation, with the day that a line says it was given on. */
export const showOwedNotice = async (turn: Turn, notice: OwedNotice, on?: string): Promise<Answer> =>
  showing(await noticeOn(turn, notice, on), notice);

/** The form with the day that a line names, and what is wrong with it; where notice was given before, that it stays so. */
async function noticeOn(turn: Turn, notice: OwedNotice, on = ""): Promise<Answer> {
  const { reader, deps } = turn;
  if (!on) return shown(await owedNoticeView(turn, notice, turn.actor));
  if (notice.given === on) return shown(await owedNoticeView(turn, notice, turn.actor));
  const unfit = isDay(on) ? noticeDayUnfit(notice, on, reader.dayOf(deps.clock.now())) : noSuchDay("givenOn", on);
  const problem = unfit && problemOf(reader, unfit);
  const filled = { ...(isDay(on) && { typed: on }), ...(problem && { problem }) };
  const form = shown(await owedNoticeView(turn, notice, turn.actor, filled));
  if (notice.state === "open") return form;
  return withNote(form, reader.text("removals.owed.unread", { day: isDay(on) ? reader.day(on) : on }));
}

/** After the press: what was recorded, also by somebody before; or the form again. */
export async function afterNoticeGiven(
  turn: Turn,
  id: string,
  typed: string | undefined,
  outcome: Result<OwedNotice, Refusal>,
): Promise<Answer> {
  if (!outcome.ok) return noticeAgain(turn, id, typed, outcome.error);
  const recorded = showing(replaced(await owedNoticeView(turn, outcome.value, turn.actor)), outcome.value);
  return outcome.value.given === typed ? recorded : saidBefore(turn, recorded);
}

/** The form with the date that was typed and what is wrong with it; what was recorded meanwhile, where it was. */
export function noticeAgain(turn: Turn, id: string, typed: string | undefined, refusal: Refusal): Promise<Answer> {
  return withPressed(turn, "follow-up", id, async (current) => {
    const problem = problemOf(turn.reader, refusal);
    if (!problem || !isOwedNotice(current)) return refuse(turn, refusal);
    return showing(shown(await owedNoticeView(turn, current, turn.actor, { typed, problem })), current);
  });
}

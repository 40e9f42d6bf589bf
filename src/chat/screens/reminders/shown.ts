import { clouds } from "../../../core/clouds";
import type { FollowUp } from "../../../core/follow-ups/follow-up";
import { neededFor } from "../../../core/follow-ups/needed";
import type { Invitation } from "../../../core/invitations/invitation";
import type { Person } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import { dueDayOf } from "../../../core/reminders/decide";
import { periodsBefore, putOffNow } from "../../../core/reminders/put-off";
import { notPutOff, type ReminderShown } from "../../views/reminders/put-off";
import { nameOf, type ViewContext } from "../view-context";

/**
 * How something that people are reminded of is put off.
 *
 * @param person who is shown it; nobody in particular, where many read it
 */
export async function reminderShown(
  context: ViewContext,
  thing: FollowUp | Invitation,
  person: Person | undefined,
  shared: boolean,
): Promise<ReminderShown> {
  const isReminded = thing.state === ("email" in thing ? "sent" : "open");
  if (!isReminded) return notPutOff;
  const now = context.deps.clock.now();
  const putOff = putOffNow(thing, now);
  const needs = "email" in thing ? "invitations.write" : neededFor(thing).decide;
  return {
    putOff,
    by: putOff ? await nameOf(context, putOff.by) : "",
    may: clouds[context.store.tenant.cloud].open && (!person || can(person, needs)),
    isFree: periodsBefore(dueDayOf(thing), now).length > 0,
    shared,
  };
}

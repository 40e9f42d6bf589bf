import { clouds } from "../../../core/clouds";
import type { Person } from "../../../core/people/person";
import { can } from "../../../core/permissions";
import { periodsBefore, putOffNow } from "../../../core/reminders/put-off";
import { dueDayOf, isReminded, neededToPutOff, type Remindable } from "../../../core/reminders/remindable";
import { notPutOff, type ReminderShown } from "../../views/reminders/put-off";
import { nameOf, type ViewContext } from "../view-context";

/**
 * How something that people are reminded of is put off.
 *
 * @param person who is shown it; nobody in particular, where many read it
 */
export async function reminderShown(
  context: ViewContext,
  thing: Remindable,
  person: Person | undefined,
  shared: boolean,
): Promise<ReminderShown> {
  if (!isReminded(thing)) return notPutOff;
  const now = context.deps.clock.now();
  const putOff = putOffNow(thing, now);
  return {
    putOff,
    by: putOff ? await nameOf(context, putOff.by) : "",
    may: clouds[context.store.tenant.cloud].open && (!person || can(person, neededToPutOff(thing).needs)),
    isFree: periodsBefore(dueDayOf(thing), now).length > 0,
    shared,
  };
}

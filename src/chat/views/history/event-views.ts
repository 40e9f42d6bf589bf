import type { CoreEvent } from "../../../core/events";
import { customerEvents } from "../customers/events";
import { enrolmentEvents } from "../enrolment/events";
import { exportEvents } from "../exports/events";
import { importEvents } from "../imports/events";
import { acceptanceEvents, invitationEvents } from "../invitations/events";
import { noticeEvents } from "../notices/events";
import { personEvents } from "../people/events";
import { privilegeEvents } from "../privileges/events";
import { providerEvents } from "../providers/events";
import { reminderEvents } from "../reminders/events";
import { removalEvents } from "../removals/events";
import type { EventView, EventViews } from "./event-view";

const views: EventViews<CoreEvent> = {
  ...customerEvents,
  ...invitationEvents,
  ...acceptanceEvents,
  ...removalEvents,
  ...privilegeEvents,
  ...noticeEvents,
  ...reminderEvents,
  ...personEvents,
  ...providerEvents,
  ...enrolmentEvents,
  ...importEvents,
  ...exportEvents,
  "company.set": {
    detail: (reader, { changed }) => reader.and(changed.map((setting) => reader.text(`company.${setting}`))),
  },
  "records.saved": {},
};

/** The words of an event, from its subject. */
// The table has a view for each type, and `type` picks the one that takes this event.
export const eventView = (event: CoreEvent) => views[event.type] as EventView<CoreEvent>;

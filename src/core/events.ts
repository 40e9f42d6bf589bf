import { type AcceptanceEvent, acceptanceTopics } from "./acceptances/events";
import { type CustomerEvent, customerTopics } from "./customers/events";
import { type EnrolmentEvent, enrolmentTopics } from "./enrolment/events";
import { type ExportEvent, exportTopics } from "./exports/events";
import { type RecordEvent, recordTopics } from "./history/events";
import { type ImportEvent, importTopics } from "./imports/events";
import { type InvitationEvent, invitationTopics } from "./invitations/events";
import { type NoticeEvent, noticeTopics } from "./notices/events";
import type { Topic, TopicsOf } from "./notices/topics";
import { type PersonEvent, personTopics } from "./people/events";
import { type PrivilegeEvent, privilegeTopics } from "./privileges/events";
import { type ProfileEvent, profileTopics } from "./profile/events";
import { type ProviderEvent, providerTopics } from "./providers/events";
import { type ReminderEvent, reminderTopics } from "./reminders/events";
import { type RemovalEvent, removalTopics } from "./removals/events";

/**
 * Everything that can happen, as remembered by the history, each with its subject. Names are kept as they were at that
 * moment, so that an old entry reads the same for ever.
 */
export type CoreEvent =
  | CustomerEvent
  | InvitationEvent
  | AcceptanceEvent
  | RemovalEvent
  | PrivilegeEvent
  | NoticeEvent
  | ReminderEvent
  | PersonEvent
  | ProviderEvent
  | EnrolmentEvent
  | ProfileEvent
  | ImportEvent
  | ExportEvent
  | RecordEvent;

/** An event with who did it, as use cases hand it to the store. `by` is `null` for Rapport itself. */
export interface RecordedEvent {
  event: CoreEvent;
  by: string | null;
  /** The person's name at that moment; empty for Rapport itself. */
  byName: string;
}

const topicsByType: TopicsOf<CoreEvent> = {
  ...customerTopics,
  ...invitationTopics,
  ...acceptanceTopics,
  ...removalTopics,
  ...privilegeTopics,
  ...noticeTopics,
  ...reminderTopics,
  ...personTopics,
  ...providerTopics,
  ...enrolmentTopics,
  ...profileTopics,
  ...importTopics,
  ...exportTopics,
  ...recordTopics,
};

/** The topic under which channels hear of an event; `undefined` means recorded, not announced. */
export const topicOf = (event: CoreEvent): Topic | undefined => topicsByType[event.type];

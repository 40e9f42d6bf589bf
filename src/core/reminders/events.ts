import type { Day } from "../clock";
import type { CustomerId, Service } from "../customers/customer";
import type { Enrolment } from "../enrolment/enrolment";
import type { InvitationId } from "../invitations/invitation";
import type { TopicsOf } from "../notices/topics";
import type { Permission } from "../permissions";
import type { ProviderId } from "../providers/provider";
import type { RemovalId } from "../removals/removal-id";

/** What somebody would be reminded of, by whose history tells of it. */
export type Reminded = { name: string } & (
  | { customer: CustomerId; service: Service }
  | { customer: CustomerId; removal: RemovalId }
  | { customer?: CustomerId; invitation: InvitationId }
  | { provider: ProviderId }
  | { enrolment: Enrolment["id"] }
);

/** What it takes to see what somebody would be reminded of. */
export function neededToSee(reminded: Reminded): Permission {
  if ("invitation" in reminded) return "invitations.read";
  if ("provider" in reminded) return "providers.read";
  return "enrolment" in reminded ? "profile.keep" : "customers.read";
}

/** What people want of reminders. */
export type ReminderEvent =
  | ({ type: "reminder.put-off"; until: Day; reason: string } & Reminded)
  /** It was put off until another day, and is no more. */
  | ({ type: "reminder.taken-up" } & Reminded);

export const reminderTopics: TopicsOf<ReminderEvent> = {
  "reminder.put-off": undefined,
  "reminder.taken-up": undefined,
};

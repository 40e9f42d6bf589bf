import type { CustomerRefusal } from "./customers/refusals";
import type { EnrolmentRefusal } from "./enrolment/refusals";
import type { ImportRefusal } from "./imports/refusals";
import type { InvitationRefusal } from "./invitations/refusals";
import type { NoticeRefusal } from "./notices/refusals";
import type { PeopleRefusal } from "./people/refusals";
import type { PrivilegeRefusal } from "./privileges/refusals";
import type { ProviderRefusal } from "./providers/refusals";
import type { ReminderRefusal } from "./reminders/refusals";
import type { RemovalRefusal } from "./removals/refusals";

/**
 * Every way in which the core says no, each with its subject. A member carries what the person needs to go on; the
 * sentence is chosen by the chat side in the reader's language (house rule 3).
 */
export type Refusal =
  | CommonRefusal
  | PeopleRefusal
  | CustomerRefusal
  | InvitationRefusal
  | RemovalRefusal
  | PrivilegeRefusal
  | ProviderRefusal
  | NoticeRefusal
  | ReminderRefusal
  | EnrolmentRefusal
  | ImportRefusal;

/** Ways to say no that every subject has. */
export type CommonRefusal =
  | {
      kind: "not-found";
      what: "customer" | "invitation" | "acceptance" | "removal" | "provider" | "follow-up" | "user" | "import";
      words: string;
    }
  | InputUnfit
  /** More than one thing is wrong with a form, in the order of its inputs. */
  | { kind: "several-unfit"; each: readonly Refusal[] }
  /** The thing was changed after the person saw it; nothing was overwritten. */
  | {
      kind: "changed-meanwhile";
      what:
        | "customer"
        | "invitation"
        | "acceptance"
        | "removal"
        | "follow-up"
        | "user"
        | "provider"
        | "enrolment"
        | "import";
    };

/** What was typed into a form, or chosen on it, cannot be taken. `length` and `limit` in characters. */
export type InputUnfit =
  /** `left`: so many of them the form shows again, where it cannot show all. */
  | { kind: "input-unfit"; field: Field; wrong: "too-long"; limit: number; length: number; left?: number }
  | { kind: "input-unfit"; field: Field; wrong: "no-date" | "no-choice"; typed: string }
  /** More than one is called as was typed: by names that tell them apart. */
  | { kind: "input-unfit"; field: Field; wrong: "several"; typed: string; called: readonly string[] }
  /** A name was typed, and another one chosen, or none, beside what is kept so far. */
  | {
      kind: "input-unfit";
      field: Field;
      wrong: "two-given";
      typed: string;
      chosen: string | undefined;
      kept: string | undefined;
    }
  | { kind: "input-unfit"; field: Field; wrong: "unreadable" | "password" };

/** What forms ask people for, each by the id of its input. */
export type Field =
  | "account"
  | "acks"
  | "active"
  | "address"
  | "alias"
  | "admin-agent"
  | "approver"
  | "businessAddress"
  | "businessData"
  | "channel"
  | "comment"
  | "consent"
  | "credit"
  | "contactAddress"
  | "contactName"
  | "contactWho"
  | "country"
  | "customerTenant"
  | "directory"
  | "domain"
  | "duty"
  | "duty_on"
  | "email"
  | "endedOn"
  | "filter"
  | "fullName"
  | "givenOn"
  | "global-admin"
  | "helpdesk-agent"
  | "invited"
  | "language"
  | "link"
  | "marketing"
  | "legalName"
  | "membership"
  | "name"
  | "notes"
  | "origin"
  | "owner"
  | "ownerName"
  | "p1"
  | "p2"
  | "partner"
  | "partnerId"
  | "period"
  | "profile"
  | "profileName"
  | "provider"
  | "providerName"
  | "reason"
  | "receivedOn"
  | "sales-agent"
  | "seenOn"
  | "sells"
  | "services"
  | "tags"
  | "taken"
  | "training"
  | "support"
  | "typed"
  | "until"
  | "user-admin"
  | "why"
  | "words"
  | "workAccount";

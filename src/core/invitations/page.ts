import { days, type Millis } from "../clock";
import type { PersonId } from "../people/person";
import type { Invitation } from "./invitation";

/** How many days the page stays open after the invitation was sent from it. */
export const pageOpenDays = 30;
const openFor = days(pageOpenDays);

/** When the page closes, or closed, by itself or by hand; `undefined` while nothing was sent. */
export const pageClosesAt = ({ sent, pageClosedAt }: Pick<Invitation, "sent" | "pageClosedAt">): Millis | undefined =>
  sent ? (sent.pageClosedAt ?? sent.at + openFor) : pageClosedAt;

/** Whether the page shows the invitation: it is for sending, and whoever knows its address sees the customer's. */
export function isPageOpen(invitation: Invitation, now: Millis): boolean {
  const closesAt = pageClosesAt(invitation);
  if (invitation.state === "discarded" || invitation.state === "accepted") return false;
  return closesAt === undefined || now < closesAt;
}

/**
 * The invitation as not sent after all. Its page is there for sending again; one that was closed stays so, unless
 * whoever made the draft takes it back.
 */
export function asNotSent({ sent, putOff: _, ...invitation }: Invitation, by: PersonId, now: Millis): Invitation {
  const closedAt = pageClosesAt({ sent });
  const staysClosed = closedAt !== undefined && closedAt <= now && by !== invitation.createdBy;
  return { ...invitation, state: "drafted", ...(staysClosed && { pageClosedAt: closedAt }) };
}

/** The invitation as sent; a page that was closed before is not opened by that. */
export const asSent = ({ pageClosedAt, ...invitation }: Invitation, by: PersonId, now: Millis): Invitation => ({
  ...invitation,
  state: "sent",
  sent: { by, at: now, ...(pageClosedAt !== undefined && { pageClosedAt }) },
});

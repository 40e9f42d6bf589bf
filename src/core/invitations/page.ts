import { days, type Millis } from "../clock";
import { byActor } from "../people/actor";
import type { Person } from "../people/person";
import { type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import { about } from "./draft";
import type { Invitation } from "./invitation";
import { type Seen, withInvitation } from "./lifecycle";

/** How long the page stays open after the invitation was sent from it. */
const openFor = days(30);

/** When the page of a sent invitation closes, or closed, by itself or by hand; `undefined` while nothing was sent. */
export const pageClosesAt = ({ sent }: Pick<Invitation, "sent">): Millis | undefined =>
  sent && (sent.pageClosedAt ?? sent.at + openFor);

/** Whether the page shows the invitation: it is for sending, and whoever knows its address sees the customer's. */
export function isPageOpen(invitation: Invitation, now: Millis): boolean {
  const closesAt = pageClosesAt(invitation);
  if (invitation.state === "discarded" || invitation.state === "accepted") return false;
  return closesAt === undefined || now < closesAt;
}

/** Closes the page of a sent invitation: whoever sent it is done with it. */
export function closePage(
  deps: Deps,
  store: TenantStore,
  actor: Person,
  seen: Seen,
): Promise<Result<Invitation, Refusal>> {
  return withInvitation(store, actor, seen, async (invitation, queries) => {
    const at = deps.clock.now();
    const { sent } = invitation;
    if (!isPageOpen(invitation, at)) return unchanged(ok(invitation));
    if (!sent) return refused({ kind: "changed-meanwhile", what: "invitation" });
    if (sent.by !== actor.id)
      return refused({ kind: "page-of-another", sender: (await queries.person(sent.by))?.name ?? "" });
    const closed: Invitation = { ...invitation, sent: { ...sent, pageClosedAt: at } };
    const event = byActor(actor, { type: "invitation.page-closed", ...about(closed) });
    return { answer: ok(closed), invitations: [closed], events: [event] };
  });
}

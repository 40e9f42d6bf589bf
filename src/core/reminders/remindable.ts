import type { Day } from "../clock";
import { type FollowUp, isOwedNotice } from "../follow-ups/follow-up";
import { neededFor } from "../follow-ups/needed";
import type { Invitation } from "../invitations/invitation";
import type { Doing } from "../people/refusals";
import type { Permission } from "../permissions";

/** What people are reminded of. */
export type Remindable = FollowUp | Invitation;

/** Only an invitation goes to an address. */
export const isInvitation = (thing: Remindable): thing is Invitation => "email" in thing;

/** Whether somebody is reminded of it yet: of an invitation that is sent, of a follow-up that nobody decided. */
export const isReminded = (thing: Remindable): boolean => thing.state === (isInvitation(thing) ? "sent" : "open");

/** What it takes to put its reminder off, or to end that, and what that is. */
export const neededToPutOff = (thing: Remindable): { needs: Permission; doing: Doing } =>
  isInvitation(thing)
    ? { needs: "invitations.write", doing: "putting-off-invitation" }
    : { needs: neededFor(thing).decide, doing: "putting-off-follow-up" };

/** By when it has to be done, whatever anybody wants: a legal notice alone has such a day. */
export const dueDayOf = (thing: Remindable): Day | undefined =>
  !isInvitation(thing) && isOwedNotice(thing) ? thing.due : undefined;

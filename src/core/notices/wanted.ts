import { days, type Millis } from "../clock";
import type { Post } from "../effects";
import { isOpen as isUnanswered } from "../invitations/invitation";
import type { Queries } from "../ports";
import { isOpen } from "../removals/states";
import { unreachable } from "../unreachable";
import type { Subject } from "./conversation";

/** For so long what happened is news. */
export const newsMs = days(14);
/** And for so long somebody waits for a trial. */
const trialMs = 60 * 60_000;

/** Whether somebody has to act on it: such a message is kept as long as that is so. */
export async function isToActOn(queries: Queries, what: Post): Promise<boolean> {
  return what.show === "subject" && isWaiting(queries, what.subject);
}

/**
 * Whether a message that could not be sent so far is still to be sent.
 *
 * @param since when it was to be sent first
 */
export async function isWanted(queries: Queries, what: Post, since: Millis, now: Millis): Promise<boolean> {
  // A request that is over asks nobody any more; how it ended is told by other messages.
  const isNews = now - since < (what.show === "trial" ? trialMs : newsMs) && !(what.show === "subject" && what.asks);
  return isNews || isToActOn(queries, what);
}

async function isWaiting(queries: Queries, { kind, id }: Subject): Promise<boolean> {
  switch (kind) {
    case "removal":
      return isOpen(await queries.removal(id));
    case "follow-up":
      return (await queries.followUp(id))?.state === "open";
    case "invitation": {
      const invitation = await queries.invitation(id);
      return invitation !== undefined && isUnanswered(invitation);
    }
    case "reach":
      return false;
    case "import":
      return (await queries.import(id))?.state === "compared";
    default:
      return unreachable(kind);
  }
}

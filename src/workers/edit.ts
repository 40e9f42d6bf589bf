import { isClosed } from "../core/notices/conversation";
import { messageGone } from "../core/notices/messages/shown";
import { isWanted, newsMs } from "../core/notices/wanted";
import { closed, type Delivery, done, isStill, placeOf, showing, unsent } from "./deliver";
import type { EffectOutcome, Job } from "./effect-loop";

/** Teams at times denies messages that exist (teams-platform 6.6); without saying why, it may be a passing trouble. */
const tries = { told: 3, denied: 12 };
/** Of one conversation many may be due at once: they leave the workers to others. */
const patienceMs = 2000;

/** Edits a message of ours, so that it tells the truth; one that no longer exists is posted anew where need be. */
export async function edit(delivery: Delivery, job: Job<"edit">): Promise<EffectOutcome> {
  const { tenant, effect, attempt, since } = job;
  const { subject, conversation: id, activity } = effect;
  const found = await placeOf(delivery, tenant, id);
  if (!found || !(await isWanted(found.store, showing(subject), since, delivery.clock.now()))) return done;
  // A new conversation has no old messages, and an old one may still be there: it is true again when it is heard from.
  if (isClosed(found.conversation)) return closed;
  const answer = await delivery.render(found.store, found.conversation, showing(subject));
  if (!answer) return done;
  const outcome = await delivery.send.edit(found.place, activity, answer, patienceMs);
  if (outcome.kind === "sent")
    return isStill(delivery, found, showing(subject), answer, { ...effect, key: `${effect.key}:again` });
  const reason = "reason" in outcome ? outcome.reason : outcome.kind;
  const gone = (isCertain: boolean) => messageGone(found.store, { subject, conversation: id, activity }, isCertain);
  if (outcome.kind === "message-gone") {
    if (attempt < tries.told) return { kind: "later", reason };
    await gone(true);
    return done;
  }
  if ("denied" in outcome) {
    if (attempt >= tries.denied) await gone(false);
    // It may be there, and ask people for what is over: the next word there, or the next hour, makes it true.
    return { kind: delivery.clock.now() - since < newsMs ? "later" : "failed", reason };
  }
  // A stale card asks people for what is over: one odd answer must not leave it so.
  if (outcome.kind === "rejected" && attempt < tries.denied) return { kind: "later", reason };
  return unsent(delivery, found, job, outcome);
}

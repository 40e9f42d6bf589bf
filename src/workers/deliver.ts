import type { Answer } from "../chat/answer";
import type { Clock } from "../core/clock";
import type { Effect, Post } from "../core/effects";
import type { Conversation, Subject } from "../core/notices/conversation";
import type { TenantId } from "../core/people/person";
import { type Ledger, type Store, unchanged } from "../core/ports";
import type { Outcome } from "../teams/outcome";
import type { Place, Sender } from "../teams/send";
import { rootOf } from "../teams/thread";
import type { Job, Result } from "./effects";

/** Says something in the language of a conversation at this moment; `undefined` when there is nothing to say any more. */
export type Render = (ledger: Ledger, conversation: Conversation, what: Post) => Promise<Answer | undefined>;

export interface Delivery {
  store: Pick<Store, "ledger">;
  clock: Clock;
  send: Sender;
  render: Render;
}

const editTries = 3;
const done: Result = { kind: "done" };

/** Posts to a conversation, and remembers which message shows what. */
export async function post(delivery: Delivery, { tenant, effect }: Job<"post">): Promise<Result> {
  const found = await reach(delivery, tenant, effect.conversation);
  if (!found) return done;
  const answer = await delivery.render(found.ledger, found.conversation, effect.what);
  if (!answer) return done;
  const outcome = await delivery.send.post(found.place, answer);
  if (outcome.kind !== "sent") return unsent(delivery, found, outcome);
  if (!answer.shows || !outcome.activity) return done;
  const { shows } = answer;
  const card = { subject: shows, conversation: effect.conversation, activity: outcome.activity };
  await found.ledger.change(async () => ({ answer: undefined, shown: [card] }));
  // What changed between saying and remembering refreshed every card but this one.
  const now = await delivery.render(found.ledger, found.conversation, effect.what);
  if (!now || JSON.stringify(now.card) === JSON.stringify(answer.card)) return done;
  return follow({ ...card, kind: "edit", key: `${effect.key}:again` });
}

/** Edits a message of ours, so that it tells the truth; one that no longer exists is posted anew. */
export async function edit(delivery: Delivery, { tenant, effect, attempt }: Job<"edit">): Promise<Result> {
  const found = await reach(delivery, tenant, effect.conversation);
  if (!found) return done;
  const { subject, conversation, activity } = effect;
  const answer = await delivery.render(found.ledger, found.conversation, showing(subject));
  if (!answer) return done;
  const outcome = await delivery.send.edit(found.place, activity, answer);
  if (outcome.kind !== "message-gone") return outcome.kind === "sent" ? done : unsent(delivery, found, outcome);
  // Teams at times denies messages that exist (teams-platform 6.6).
  if (attempt < editTries) return { kind: "later", reason: "message-gone" };
  return follow({ kind: "post", key: `anew:${conversation}:${activity}`, conversation, what: showing(subject) });
}

export const showing = (subject: Subject): Post => ({ show: "subject", subject });
export const follow = (...by: Effect[]): Result => (by.length > 0 ? { kind: "followed", by } : done);

interface Reached {
  ledger: Ledger;
  conversation: Conversation;
  place: Place;
}

/** Where to write to; nothing when nobody may write there. */
async function reach({ store }: Delivery, tenant: TenantId, id: string): Promise<Reached | undefined> {
  const ledger = await store.ledger(tenant);
  const conversation = await ledger?.conversation(rootOf(id));
  if (!ledger || conversation?.state !== "active") return undefined;
  const { serviceUrl, botId } = conversation;
  return { ledger, conversation, place: { tenant, conversation: id, serviceUrl, botId } };
}

async function unsent({ clock }: Delivery, { ledger, conversation }: Reached, outcome: Outcome): Promise<Result> {
  if (outcome.kind === "later") return outcome;
  if (outcome.kind === "rejected") return { kind: "failed", reason: outcome.reason };
  await closed(ledger, conversation.id, clock);
  return done;
}

/** Nothing is sent there until the conversation is heard from again; what was heard meanwhile counts more. */
async function closed(ledger: Ledger, id: string, clock: Clock): Promise<void> {
  const noticedAt = clock.now();
  await ledger.change(async (reads) => {
    const conversation = await reads.conversation(id);
    if (!conversation || conversation.state === "gone" || conversation.lastSeen > noticedAt)
      return unchanged(undefined);
    return { answer: undefined, conversations: [{ ...conversation, state: "gone" }] };
  });
}

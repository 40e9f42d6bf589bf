import type { Answer } from "../chat/answer";
import type { Clock } from "../core/clock";
import type { Effect, Post } from "../core/effects";
import type { Conversation, Subject } from "../core/notices/conversation";
import { conversationGone, keepShown } from "../core/notices/conversations";
import type { Stores, TenantStore } from "../core/ports";
import type { TenantId } from "../core/tenant";
import { unreachable } from "../core/unreachable";
import { rootOf } from "../teams/outbound/conversation-id";
import type { Failure } from "../teams/outbound/outcome";
import type { Place, Sender } from "../teams/outbound/send";
import type { EffectOutcome, Job } from "./effect-loop";

/** Says something in the language of a conversation at this moment; `undefined` when there is nothing to say any more. */
export type Render = (store: TenantStore, conversation: Conversation, what: Post) => Promise<Answer | undefined>;

export interface Delivery {
  stores: Pick<Stores, "of">;
  clock: Clock;
  send: Sender;
  render: Render;
}

const editTries = 3;
const done: EffectOutcome = { kind: "done" };

/** Posts to a conversation, and remembers which message shows what. */
export async function post(delivery: Delivery, { tenant, effect }: Job<"post">): Promise<EffectOutcome> {
  const found = await reach(delivery, tenant, effect.conversation);
  if (!found) return done;
  const answer = await delivery.render(found.store, found.conversation, effect.what);
  if (!answer) return done;
  const outcome = await delivery.send.post(found.place, answer);
  if (outcome.kind !== "sent") return unsent(delivery, found, outcome);
  if (!answer.shows || !outcome.activity) return done;
  const { shows } = answer;
  const card = { subject: shows, conversation: effect.conversation, activity: outcome.activity };
  await keepShown(found.store, card);
  // What changed between saying and remembering refreshed every card but this one.
  const now = await delivery.render(found.store, found.conversation, effect.what);
  if (!now || JSON.stringify(now.card) === JSON.stringify(answer.card)) return done;
  return follow({ ...card, kind: "edit", key: `${effect.key}:again` });
}

/** Edits a message of ours, so that it tells the truth; one that no longer exists is posted anew. */
export async function edit(delivery: Delivery, { tenant, effect, attempt }: Job<"edit">): Promise<EffectOutcome> {
  const found = await reach(delivery, tenant, effect.conversation);
  if (!found) return done;
  const { subject, conversation, activity } = effect;
  const answer = await delivery.render(found.store, found.conversation, showing(subject));
  if (!answer) return done;
  const outcome = await delivery.send.edit(found.place, activity, answer);
  if (outcome.kind !== "message-gone") return outcome.kind === "sent" ? done : unsent(delivery, found, outcome);
  // Teams at times denies messages that exist (teams-platform 6.6).
  if (attempt < editTries) return { kind: "later", reason: "message-gone" };
  return follow({ kind: "post", key: `anew:${conversation}:${activity}`, conversation, what: showing(subject) });
}

export const showing = (subject: Subject): Post => ({ show: "subject", subject });
export const follow = (...by: Effect[]): EffectOutcome => (by.length > 0 ? { kind: "followed", by } : done);

interface Reached {
  store: TenantStore;
  conversation: Conversation;
  place: Place;
}

/** Where to write to; nothing when nobody may write there. */
async function reach({ stores }: Delivery, tenant: TenantId, id: string): Promise<Reached | undefined> {
  const store = await stores.of(tenant);
  const conversation = await store?.conversation(rootOf(id));
  if (!store || conversation?.state !== "active") return undefined;
  const { serviceUrl, botId } = conversation;
  return { store, conversation, place: { tenant, conversation: id, serviceUrl, botId } };
}

async function unsent(delivery: Delivery, { store, conversation }: Reached, outcome: Failure): Promise<EffectOutcome> {
  switch (outcome.kind) {
    case "later":
      return outcome;
    case "rejected":
      return { kind: "failed", reason: outcome.reason };
    case "gone":
    case "message-gone":
      await conversationGone(delivery, store, conversation.id);
      return done;
    default:
      return unreachable(outcome);
  }
}

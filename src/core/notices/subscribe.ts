import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Conversation } from "./conversation";
import { topics as allTopics, type Topic } from "./topics";

/** Topics that are to come, and topics that are not; the others stay as they are. */
export interface Choice {
  add: readonly Topic[];
  drop: readonly Topic[];
}

/** What a conversation hears of, and whether it heard of something else before. */
export interface Heard {
  topics: Topic[];
  isChanged: boolean;
}

/**
 * Changes what a channel or group chat hears of, and gives what it hears of then. Asking for what is there changes
 * nothing.
 */
export function subscribe(
  store: TenantStore,
  actor: Person,
  conversation: string,
  { add, drop }: Choice,
): Promise<Result<Heard, Refusal>> {
  return store.change<Result<Heard, Refusal>>(async (queries) => {
    const told = await chosenFor(queries, actor, conversation);
    if (!told.ok) return unchanged(told);
    const known = told.value;
    const topics = allTopics.filter(
      (topic) => add.includes(topic) || (known.topics.includes(topic) && !drop.includes(topic)),
    );
    if (known.topics.join() === topics.join()) return unchanged(ok({ topics, isChanged: false }));
    const event =
      topics.length > 0
        ? byActor(actor, { type: "notices.subscribed", conversation, topics })
        : byActor(actor, { type: "notices.stopped", conversation });
    const conversations = [{ ...known, topics, subscribedBy: actor.id }];
    return { answer: ok({ topics, isChanged: true }), conversations, events: [event] };
  });
}

/** The channel or group chat of whose notices this person may decide. */
export async function chosenFor(
  queries: Queries,
  actor: Person,
  conversation: string,
): Promise<Result<Conversation, Refusal>> {
  const permitted = await permit(queries, actor, "notices.subscribe");
  if (!permitted.ok) return permitted;
  const known = await queries.conversation(conversation);
  return known && known.kind !== "personal" ? ok(known) : refused({ kind: "not-a-channel" });
}

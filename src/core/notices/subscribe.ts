import { byActor, permit } from "../people/actor";
import type { Person } from "../people/person";
import { type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";
import type { Topic } from "./topics";

/** Sets what a channel or group chat hears of; no topics: nothing any more. Asking for what is there changes nothing. */
export function subscribe(
  store: TenantStore,
  actor: Person,
  conversation: string,
  topics: Topic[],
): Promise<Result<Topic[], Refusal>> {
  return store.change<Result<Topic[], Refusal>>(async (queries) => {
    const permitted = await permit(queries, actor, "notices.subscribe");
    if (!permitted.ok) return unchanged(permitted);
    const known = await queries.conversation(conversation);
    if (!known || known.kind === "personal") return unchanged(refused({ kind: "not-a-channel" }));
    if (known.topics.join() === topics.join()) return unchanged(ok(topics));
    const event =
      topics.length > 0
        ? byActor(actor, { type: "notices.subscribed", conversation, topics })
        : byActor(actor, { type: "notices.stopped", conversation });
    return { answer: ok(topics), conversations: [{ ...known, topics }], events: [event] };
  });
}

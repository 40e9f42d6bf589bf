import { type CoreEvent, topicOf } from "../events";
import type { Person } from "../people/person";
import type { Queries } from "../ports";
import { approversFor } from "../removals/policy";
import type { Removal } from "../removals/removal";
import type { Conversation } from "./conversation";

type Reads = Pick<Queries, "conversationsAbout" | "people">;

/** The conversations that hear of an event. Where a request itself is shown, its announcement says nothing new. */
export async function conversationsTold(queries: Reads, event: CoreEvent): Promise<Conversation[]> {
  const topic = topicOf(event);
  if (!topic) return [];
  const conversations = await queries.conversationsAbout(topic);
  const asked = event.type === "removal.requested" ? await queries.conversationsAbout("approvals") : [];
  return conversations.filter(({ id }) => !asked.some((other) => other.id === id));
}

/** Where a request is shown to be decided, and to whom in private; not to the one who asked. */
export async function askedToDecide(
  queries: Reads,
  { requestedBy }: Pick<Removal, "requestedBy">,
): Promise<{ conversations: Conversation[]; approvers: Person[] }> {
  const [conversations, approvers] = await Promise.all([
    queries.conversationsAbout("approvals"),
    approversFor(queries, requestedBy),
  ]);
  return { conversations, approvers };
}

import type { Person } from "../people/person";
import type { Queries } from "../ports";
import { approversFor } from "../removals/policy";
import type { Removal } from "../removals/removal";
import type { Conversation } from "./conversation";

/** Why somebody has not got a request: no private chat with Rapport yet, one that is closed, or Teams does not take it. */
export type WhyUnreached = "no-chat" | "chat-closed" | "not-delivered";

/** Somebody who may decide, and has not got the request. */
export interface Unreached {
  person: Person;
  why: WhyUnreached;
}

/** Those who may decide and have no message of ours with the request in their private chat; nobody once it is over. */
export async function unreachedOf(queries: Queries, removal: Removal): Promise<Unreached[]> {
  if (removal.state !== "pending" && removal.state !== "stuck") return [];
  const approvers = await approversFor(queries, removal.requestedBy);
  const cards = await queries.cardsShowing({ kind: "removal", id: removal.id });
  const places = await Promise.all(
    [...new Set(cards.map(({ conversation }) => conversation))].map((id) => queries.conversation(id)),
  );
  const reached = new Set(places.map((place) => (place?.kind === "personal" ? place.person : undefined)));
  return Promise.all(
    approvers
      .filter(({ id }) => !reached.has(id))
      .map(async (person) => ({ person, why: whyOf(await queries.personalConversation(person.id)) })),
  );
}

function whyOf(chat: Conversation | undefined): WhyUnreached {
  if (!chat) return "no-chat";
  return chat.state === "gone" ? "chat-closed" : "not-delivered";
}

import type { Person, PersonId } from "../people/person";
import type { Queries } from "../ports";
import { approversFor } from "../removals/policy";
import type { Removal } from "../removals/removal";
import type { RemovalId } from "../removals/removal-id";
import type { Conversation } from "./conversation";

/**
 * Why somebody has not got a request: no private chat with Rapport yet, one that is closed, one that Teams does not allow or
 * does not know any more, or Teams does not take it.
 */
export type WhyUnreached = "no-chat" | "chat-closed" | "not-allowed" | "chat-lost" | "not-delivered";

/** Why Microsoft does not install Rapport for somebody: no administrator allowed it, or it is none of the organisation's apps. */
export type NotInstalled = "not-consented" | "not-in-catalogue";

/** Why no private chat could be opened, where that is known: Teams says it, or does not answer now. */
export type NotOpened = "not-installed" | "chat-closed" | "not-allowed" | "no-answer";

/** So begins why a message to a person waits, where that has nothing to do with them. */
export const noAnswer = "no-answer";

/** Somebody who may decide, and has not got the request. */
export interface Unreached {
  person: Person;
  why: WhyUnreached;
  /** Where there is no chat: what becomes of having Rapport installed, as far as that was tried and is known. */
  install?: "under-way" | NotInstalled;
  /** As well: why none was opened. */
  opening?: NotOpened;
}

/** Those who may decide and have no message of ours with the request in their private chat; nobody once it is over. */
export async function unreachedOf(queries: Queries, removal: Removal): Promise<Unreached[]> {
  if (removal.state !== "pending" && removal.state !== "stuck") return [];
  const { missed } = await reachOf(queries, removal);
  return Promise.all(
    missed.map(async (person) => {
      const why = whyOf(await queries.personalConversation(person.id));
      if (why !== "no-chat") return { person, why };
      const install = await installOf(queries, removal.id, person.id);
      const opening = await openingOf(queries, removal, person.id);
      return { person, why, ...(install && { install }), ...(opening && { opening }) };
    }),
  );
}

/** Whether somebody who may decide has the request in private, and need not be called where many read it. */
export async function isSomebodyReached(queries: Queries, id: RemovalId): Promise<boolean> {
  const removal = await queries.removal(id);
  return removal !== undefined && (await reachOf(queries, removal)).reached.length > 0;
}

/** Those who may decide, by whether a message of ours shows the request in their private chat. */
async function reachOf(
  queries: Queries,
  { id, requestedBy }: Removal,
): Promise<{ reached: Person[]; missed: Person[] }> {
  const approvers = await approversFor(queries, requestedBy);
  const cards = await queries.cardsShowing({ kind: "removal", id });
  const places = await Promise.all(
    [...new Set(cards.map(({ conversation }) => conversation))].map((place) => queries.conversation(place)),
  );
  const whose = new Set(places.map((place) => (place?.kind === "personal" ? place.person : undefined)));
  return {
    reached: approvers.filter((person) => whose.has(person.id)),
    missed: approvers.filter((person) => !whose.has(person.id)),
  };
}

function whyOf(chat: Conversation | undefined): WhyUnreached {
  if (!chat) return "no-chat";
  if (chat.state === "active") return "not-delivered";
  if (chat.gone === "lost") return "chat-lost";
  return chat.gone === "not-allowed" ? "not-allowed" : "chat-closed";
}

/** Read off the message that waits for the chat. */
async function openingOf(queries: Queries, removal: Removal, person: PersonId): Promise<NotOpened | undefined> {
  const key = removal.state === "stuck" ? `${stuckKey(removal)}:tell` : askKey(removal.id);
  const { reason } = (await queries.effectKept(`${key}:${person}`)) ?? {};
  if (reason?.startsWith(noAnswer)) return "no-answer";
  if (reason === "blocked") return "chat-closed";
  return reason === "not-installed" || reason === "not-allowed" ? reason : undefined;
}

/** Under this key a request is brought to those who may decide it. */
export const askKey = (removal: RemovalId): string => `ask:${removal}`;

/** Under this key everybody hears that it is stuck. */
export const stuckKey = ({ id, retries }: Removal): string => `stuck:${id}:${retries}`;

/** Under this key Rapport is installed for somebody: once for a request. */
export const installKey = (removal: RemovalId, person: PersonId): string => `install:${removal}:${person}`;

const notInstalled: readonly NotInstalled[] = ["not-consented", "not-in-catalogue"];

/** Read off the effect, which says why it was given up. */
async function installOf(queries: Queries, removal: RemovalId, person: PersonId): Promise<Unreached["install"]> {
  const effect = await queries.effectKept(installKey(removal, person));
  if (effect?.state === "waiting") return "under-way";
  return notInstalled.find((why) => effect?.state === "failed" && why === effect.reason);
}

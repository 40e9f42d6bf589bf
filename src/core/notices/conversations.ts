import { days, type Millis } from "../clock";
import { conversationLane, type Effect, personLane } from "../effects";
import type { Language } from "../languages";
import type { Person, PersonId } from "../people/person";
import { can } from "../permissions";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import { type Conversation, rootOf, type WhyGone } from "./conversation";

/** A conversation as a verified activity shows it, or as Teams gave it when Rapport opened it. */
export interface SeenConversation {
  id: string;
  kind: Conversation["kind"];
  serviceUrl: string;
  botId: string;
  person?: PersonId;
  language?: Language;
}

/**
 * Keeps where to write to. Hearing from a conversation wakes one that was gone, and has what waits for it sent at once.
 * A personal chat speaks its client's language; what is said in a channel does not change the language of the channel.
 * Nothing is written when there is nothing new.
 */
export async function keepConversation(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  seen: SeenConversation,
): Promise<void> {
  if (await isKept(store, seen, clock.now())) return;
  return store.change(async (queries) => ({
    answer: undefined,
    conversations: [asSeen(await queries.conversation(seen.id), seen, clock.now())],
    hasten: lanesOf(seen),
  }));
}

/** Wakes a conversation that is known, after something happened there; an unknown one stays unknown. */
export async function wakeConversation(
  deps: Pick<Deps, "clock">,
  store: TenantStore,
  conversation: string,
): Promise<void> {
  const known = await store.conversation(conversation);
  if (!known) return;
  const { id, kind, serviceUrl, botId, person } = known;
  await keepConversation(deps, store, { id, kind, serviceUrl, botId, ...(person && { person }) });
}

async function isKept(queries: Queries, seen: SeenConversation, now: Millis): Promise<boolean> {
  const heard = await queries.conversationHeard(seen.id, lanesOf(seen));
  if (!heard || heard.isPutOff || now - heard.conversation.lastSeen >= days(1)) return false;
  return isSame(heard.conversation, asSeen(heard.conversation, seen, heard.conversation.lastSeen));
}

const isSame = (known: Conversation, now: Conversation): boolean =>
  (Object.keys(now) as (keyof Conversation)[]).every((field) => known[field] === now[field]); // its own fields

/** A chat with one person never becomes one of several, nor a group a channel: what says so is mistaken, or made up. */
function asSeen(known: Conversation | undefined, heard: SeenConversation, now: Millis): Conversation {
  const { language, kind, person, ...place } = heard;
  const { gone: _, ...kept } = known ?? {};
  const isAlike = !known || known.kind === kind;
  const seen = isAlike ? { ...place, kind, ...(person && { person }) } : place;
  return {
    ...{ topics: [], revision: 0, kind },
    ...kept,
    ...seen,
    ...(isAlike && kind === "personal" && language && { language }),
    state: "active",
    lastSeen: now,
  };
}

const lanesOf = ({ id, person }: SeenConversation): string[] => [
  conversationLane(id),
  ...(person ? [personLane(person)] : []),
];

/**
 * What is to be sent there waits until it is heard from again; what was heard after this call counts more. Those who see
 * to the notices of a channel are told, once a day as long as nothing has arrived there: hearing from it proves nothing.
 */
export function conversationGone(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  id: string,
  why: WhyGone,
): Promise<void> {
  const noticedAt = clock.now();
  return store.change(async (queries) => {
    const known = await queries.conversation(id);
    if (!known || known.gone === why || known.lastSeen > noticedAt) return unchanged(undefined);
    const isTold = known.refused !== undefined && noticedAt - known.refused.at < days(1);
    const isNews = known.state === "active" && known.topics.length > 0 && !isTold;
    const owners = isNews ? await ownersOf(queries, known) : [];
    const effects = owners.map<Effect>((person) => ({
      kind: "tell",
      key: `gone:${id}:${known.revision}:${person.id}`,
      person: person.id,
      what: { show: "closed-conversation", conversation: id },
    }));
    const closed: Conversation = { ...known, state: "gone", gone: why, refused: { at: noticedAt, why } };
    return { answer: undefined, conversations: [closed], effects };
  });
}

/** Something has arrived where Teams refused it before: the next refusal is news. */
export function reachedAgain(store: TenantStore, id: string): Promise<void> {
  return store.change(async (queries) => {
    const known = await queries.conversation(id);
    if (!known?.refused || known.state !== "active") return unchanged(undefined);
    const { refused: _, ...kept } = known;
    return { answer: undefined, conversations: [kept] };
  });
}

/** A notice that Teams does not take in a channel is told in private, once, to those who see to that one. */
export function noticeMissed(store: TenantStore, id: string, seq: number): Promise<void> {
  return store.change(async (queries) => {
    const place = await queries.conversation(rootOf(id));
    const owners = place && place.topics.length > 0 ? await ownersOf(queries, place) : [];
    const effects = owners.map<Effect>((person) => ({
      kind: "tell",
      key: `missed:${seq}:${person.id}`,
      person: person.id,
      what: { show: "notice", seq, missed: true },
    }));
    return effects.length > 0 ? { answer: undefined, effects } : unchanged(undefined);
  });
}

/** Who chose what it hears of, if that person still may; otherwise everybody who may. */
async function ownersOf(queries: Pick<Queries, "people">, { subscribedBy }: Conversation): Promise<Person[]> {
  const people = (await queries.people()).filter((person) => can(person, "notices.subscribe"));
  const owner = people.filter(({ id }) => id === subscribedBy);
  return owner.length > 0 ? owner : people;
}

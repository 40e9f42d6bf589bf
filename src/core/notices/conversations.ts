import { days, type Millis } from "../clock";
import { conversationLane, type Effect, personLane } from "../effects";
import type { Language } from "../languages";
import type { Person, PersonId } from "../people/person";
import { can } from "../permissions";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import { unreachable } from "../unreachable";
import type { Conversation, LostPost, PressedCard, SeenSubject, ShownCard, Subject, TypedForm } from "./conversation";

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
  const isAlike = !known || known.kind === kind;
  const seen = isAlike ? { ...place, kind, ...(person && { person }) } : place;
  return {
    ...{ topics: [], revision: 0, kind },
    ...known,
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
 * to the notices of a channel are told.
 */
export function conversationGone({ clock }: Pick<Deps, "clock">, store: TenantStore, id: string): Promise<void> {
  const noticedAt = clock.now();
  return store.change(async (queries) => {
    const known = await queries.conversation(id);
    if (!known || known.state === "gone" || known.lastSeen > noticedAt) return unchanged(undefined);
    const owners = known.topics.length > 0 ? await ownersOf(queries, known) : [];
    const effects = owners.map<Effect>((person) => ({
      kind: "tell",
      key: `gone:${id}:${known.revision}:${person.id}`,
      person: person.id,
      what: { show: "closed-conversation", conversation: id },
    }));
    return { answer: undefined, conversations: [{ ...known, state: "gone" }], effects };
  });
}

/** Who chose what it hears of, if that person still may; otherwise everybody who may. */
async function ownersOf(queries: Pick<Queries, "people">, { subscribedBy }: Conversation): Promise<Person[]> {
  const people = (await queries.people()).filter((person) => can(person, "notices.subscribe"));
  const owner = people.filter(({ id }) => id === subscribedBy);
  return owner.length > 0 ? owner : people;
}

/**
 * Remembers which message shows what, so that it can be kept true. What changed since that was said has not reached this
 * message, or was overwritten by it: then it is edited again.
 */
export function keepShown(store: TenantStore, card: ShownCard & { subject: SeenSubject }): Promise<void> {
  const { kind, id, revision } = card.subject;
  const shown: ShownCard = { ...card, subject: { kind, id } };
  return store.change(async (queries) => {
    const now = await revisionOf(queries, shown.subject);
    const key = `stale:${rootOf(shown.conversation)}:${shown.activity}:${now}`;
    const effects: Effect[] = now === undefined || now === revision ? [] : [{ ...shown, kind: "edit", key }];
    const isNew = !(await isKnown(queries, shown));
    if (!isNew && effects.length === 0) return unchanged(undefined);
    return { answer: undefined, ...(isNew && { shown: [shown] }), effects };
  });
}

async function revisionOf(queries: Queries, subject: Subject): Promise<number | undefined> {
  switch (subject.kind) {
    case "removal":
      return (await queries.removal(subject.id))?.revision;
    case "invitation":
      return (await queries.invitation(subject.id))?.revision;
    case "follow-up":
      return (await queries.followUp(subject.id))?.revision;
    case "import":
      return (await queries.import(subject.id))?.revision;
    default:
      return unreachable(subject);
  }
}

/**
 * A press on the message of a post of which we had no answer tells where that stands: it is remembered, edited so that it
 * is true, and posted no more. It is known by the secret that its card alone carries, which is believed once: nothing is
 * overwritten by what a changed client makes up.
 */
export async function learnShown({ ids }: Pick<Deps, "ids">, store: TenantStore, pressed: PressedCard): Promise<void> {
  // Nearly every press is on a message that is known: nothing is written then.
  if (!(await lostPost(store, pressed))) return;
  const { conversation, activity, post } = pressed;
  const key = `learnt:${activity}:${ids.next()}`;
  await store.change(async (queries) => {
    const found = await lostPost(queries, pressed);
    if (!found) return unchanged(undefined);
    const { place, subject } = found;
    const shown: ShownCard = { subject, conversation, activity };
    return {
      answer: undefined,
      arrived: [{ place, secrets: found.secrets.filter((each) => each !== post) }],
      ...(!(await isKnown(queries, shown)) && { shown: [shown], effects: [{ ...shown, kind: "edit", key }] }),
    };
  });
}

/** The post by whose secret this message was pressed, unless that message is known to be something else. */
async function lostPost(
  queries: Queries,
  { conversation, activity, post }: PressedCard,
): Promise<LostPost | undefined> {
  const root = rootOf(conversation);
  const lost = (await queries.lostPosts(root)).find(({ secrets }) => secrets.includes(post));
  if (!lost || (await queries.formTypedBy(root, activity))) return undefined;
  const shown =
    (await queries.subjectShownBy(root, activity)) ?? (await queries.subjectShownBy(conversation, activity));
  const isOther = shown && !(shown.kind === lost.subject.kind && shown.id === lost.subject.id);
  return isOther ? undefined : lost;
}

/** Remembers for whom a form stands in a message, or that many read it and nobody's press takes its place. */
export const keepForm = (store: TenantStore, form: TypedForm): Promise<void> =>
  store.change(async (queries) => {
    const conversation = rootOf(form.conversation);
    const known = await queries.formTypedBy(conversation, form.activity);
    return known ? unchanged(undefined) : { answer: undefined, forms: [{ ...form, conversation }] };
  });

/** A message is the same whether its conversation is told with the thread or without. */
async function isKnown(queries: Queries, { subject, conversation, activity }: ShownCard): Promise<boolean> {
  const cards = await queries.cardsShowing(subject);
  return cards.some((card) => card.activity === activity && rootOf(card.conversation) === rootOf(conversation));
}

/** The conversation to which a thread belongs: its id without the thread’s `;messageid=` (teams-platform 1.1). */
export const rootOf = (conversation: string): string => conversation.split(";", 1)[0] ?? conversation;

/**
 * Shows something in a conversation where no message shows it yet: one that does is kept true anyway. However often
 * somebody presses, also before the first is posted, it is posted once.
 */
export function showOnce(store: TenantStore, { subject, conversation }: Omit<ShownCard, "activity">): Promise<void> {
  return store.change(async (queries) => {
    const cards = await queries.cardsShowing({ kind: subject.kind, id: subject.id });
    if (cards.some((card) => card.conversation === conversation)) return unchanged(undefined);
    return { answer: undefined, effects: [shownOnce(conversation, subject)] };
  });
}

/** The post of what is shown once in a conversation, whichever way it was asked for. */
export const shownOnce = (conversation: string, { kind, id }: Subject): Effect => ({
  kind: "post",
  key: `once:${conversation}:${kind}:${id}`,
  conversation,
  what: { show: "subject", subject: { kind, id }, once: true },
});

/** The same in the private chat of a person, which is opened where there is none yet. */
export async function showOnceTo(store: TenantStore, person: PersonId, { kind, id }: Subject): Promise<void> {
  const subject = { kind, id };
  const chat = await store.personalConversation(person);
  if (chat) return showOnce(store, { subject, conversation: chat.id });
  const what = { show: "subject", subject, once: true } as const;
  const key = `once:${person}:${kind}:${id}`;
  return store.change(async () => ({ answer: undefined, effects: [{ kind: "tell", key, person, what }] }));
}

/** Has a message that shows something edited, so that it tells how that stands then. */
export function editLater({ ids }: Pick<Deps, "ids">, store: TenantStore, card: ShownCard): Promise<void> {
  const { kind, id } = card.subject;
  const key = `later:${card.activity}:${ids.next()}`;
  return store.change(async () => ({
    answer: undefined,
    effects: [{ ...card, subject: { kind, id }, kind: "edit", key }],
  }));
}

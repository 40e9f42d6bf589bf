import type { Effect, Post } from "../../effects";
import { type Deps, type Queries, type TenantStore, unchanged } from "../../ports";
import { isOpen } from "../../removals/states";
import { unreachable } from "../../unreachable";
import {
  type LostPost,
  type PressedCard,
  rootOf,
  type SeenSubject,
  type ShownCard,
  type Subject,
  type TypedForm,
} from "../conversation";

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
    if (isNew) effects.push(...(await reachedBy(queries, shown)));
    return { answer: undefined, ...(isNew && { shown: [shown] }), effects };
  });
}

/**
 * Whoever was told whom a request has not reached reads it as it stands now. It stands otherwise only by a message to
 * somebody who may decide, as long as the request waits: what follows from its end tells that itself.
 */
async function reachedBy(queries: Queries, { subject, conversation, activity }: ShownCard): Promise<Effect[]> {
  if (subject.kind !== "removal") return [];
  const [removal, place] = [await queries.removal(subject.id), await queries.conversation(rootOf(conversation))];
  if (!isOpen(removal) || place?.kind !== "personal" || place.person === removal?.requestedBy) return [];
  const reach: Subject = { kind: "reach", id: subject.id };
  const isTold = (await queries.cardsShowing(reach)).length > 0;
  return isTold ? [{ kind: "refresh-cards", key: `reached:${subject.id}:${activity}`, subject: reach }] : [];
}

async function revisionOf(queries: Queries, subject: Subject): Promise<number | undefined> {
  switch (subject.kind) {
    case "removal":
    case "reach":
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
    const arrived = [{ place, secrets: found.secrets.filter((each) => each !== post) }];
    if (await isKnown(queries, shown)) return { answer: undefined, arrived };
    const effects: Effect[] = [{ ...shown, kind: "edit", key }, ...(await reachedBy(queries, shown))];
    return { answer: undefined, arrived, shown: [shown], effects };
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

/**
 * A message of ours is gone: what it showed is posted anew unless it is told there otherwise, be it by another message or by
 * the news that this conversation hears.
 *
 * @param isCertain it is forgotten; where Teams does not say so, it may still be there, and is to become true
 */
export function messageGone(store: TenantStore, card: ShownCard, isCertain: boolean): Promise<void> {
  const { subject, conversation, activity } = card;
  return store.change(async (queries) => {
    const place = await queries.conversation(rootOf(conversation));
    const others = (await queries.cardsShowing(subject)).filter((other) => other.activity !== activity);
    const isTold =
      subject.kind === "reach" || // the request itself tells it
      others.some((other) => rootOf(other.conversation) === rootOf(conversation)) ||
      (place?.topics.includes("removals") && subject.kind === "removal" && !isOpen(await queries.removal(subject.id)));
    const what: Post = { show: "subject", subject, ...(isCertain && { once: true }) };
    const anew: Effect = { kind: "post", key: `anew:${conversation}:${activity}`, conversation, what };
    return { answer: undefined, ...(isCertain && { gone: [card] }), effects: isTold ? [] : [anew] };
  });
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

import type { Answer } from "../chat/answer";
import { type Clock, days, type Ids } from "../core/clock";
import { asideOf, type Effect, type Post, personLane } from "../core/effects";
import { type Conversation, isClosed, isLost, nobodys, rootOf, type Subject } from "../core/notices/conversation";
import { conversationGone, noticeMissed, reachedAgain, wakeConversation } from "../core/notices/conversations";
import type { Installer } from "../core/notices/install";
import { keepForm, keepShown } from "../core/notices/messages/shown";
import { watchReach } from "../core/notices/remind";
import { isSomebodyReached } from "../core/notices/unreached";
import { isToActOn, isWanted } from "../core/notices/wanted";
import type { Stores, TenantStore } from "../core/ports";
import type { TenantId } from "../core/tenant";
import { unreachable } from "../core/unreachable";
import type { Failure } from "../teams/outbound/outcome";
import type { Place, Sender } from "../teams/outbound/send";
import { carrying } from "./carrying";
import type { EffectOutcome, Job } from "./effect-loop";
import { openAgain } from "./open-again";

/** Says something in the language of a conversation at this moment; `undefined` when there is nothing to say any more. */
export type Render = (store: TenantStore, conversation: Conversation, what: Post) => Promise<Answer | undefined>;

export interface Delivery {
  stores: Pick<Stores, "of">;
  clock: Clock;
  ids: Pick<Ids, "secret">;
  send: Sender;
  render: Render;
  /** Has Rapport installed for people; none where nobody has set that. */
  install?: Installer | undefined;
}

/** So many messages of one post there are at most, as far as Teams leaves us in doubt. */
const mostCopies = 2;
/** What may have been delivered is not sent again soon: whoever acts on the first copy makes a second needless. */
const unsurePauseMs = { news: 60_000, toActOn: 10 * 60_000, longest: 60 * 60_000 };
/** For so long Teams may refuse news without saying why: what is on the way there may be what refuses it. */
const refusedForMs = days(1);
/** Nothing changes while a conversation is closed to us; hearing from it brings forward what waits. */
const closedPauseMs = 60 * 60_000;

export const done: EffectOutcome = { kind: "done" };
export const closed = { kind: "later", afterMs: closedPauseMs, reason: "conversation-closed" } as const;

/** Posts to a conversation, and remembers which message shows what. */
export async function post(delivery: Delivery, job: Job<"post">): Promise<EffectOutcome> {
  const { tenant, effect, attempt, since, perhaps, mark } = job;
  const found = await placeOf(delivery, tenant, effect.conversation);
  const { what } = effect;
  if (!found) return done;
  const isAgain = perhaps.length > 0;
  const isMeant =
    isAgain && !isNews(what) ? isToActOn(found.store, what) : isWanted(found.store, what, since, delivery.clock.now());
  if (!(await isMeant)) return done;
  const { store, conversation, place } = found;
  if (isClosed(conversation))
    return isTrial(effect) ? { kind: "failed", reason: "closed" } : elsewhere(conversation, effect);
  if (await isShownThere(store, effect, isAgain)) return done;
  if (!mayComeAgain(what, perhaps)) return { kind: "failed", reason: "perhaps-shown" };
  const trouble = perhaps.length > 0 && (await delivery.send.trouble(place));
  if (trouble) return trouble;
  const opened = isLost(conversation) ? await openAgain(delivery, store, conversation, place) : undefined;
  if (opened && opened.kind !== "opened") {
    if (attempt === 1) await watchReach(store, what);
    return opened.kind === "later" ? { ...opened, ...asideFor(conversation) } : unsent(delivery, found, job, opened);
  }
  if (opened && opened.conversation !== conversation.id)
    return follow({ ...effect, key: `${effect.key}:again`, conversation: opened.conversation });
  const said = isAgain ? await quietened(store, what) : what;
  const answer = await delivery.render(store, conversation, said);
  if (!answer) return done;
  const secret = delivery.ids.secret();
  const message = answer.shows ? { ...answer, card: carrying(answer.card, secret) } : answer;
  const outcome = await delivery.send.post(place, message, () => mark([...perhaps, secret]));
  if (outcome.kind !== "sent") {
    if (attempt === 1) await watchReach(store, what);
    if (outcome.kind === "unsure") return perhapsShown(store, effect, [...perhaps, secret], outcome);
    await mark(perhaps);
    return unsent(delivery, found, job, outcome);
  }
  if (opened) await wakeConversation(delivery, store, conversation.id);
  if (conversation.refused) await reachedAgain(store, conversation.id);
  if (!outcome.activity) return done;
  const posted = { conversation: effect.conversation, activity: outcome.activity };
  if (!answer.shows) {
    if (conversation.kind !== "personal") await keepForm(store, { ...posted, person: nobodys });
    return done;
  }
  const card = { subject: answer.shows, ...posted };
  await keepShown(store, card);
  return isStill(delivery, found, said.show === "subject" ? said : showing(answer.shows), answer, {
    ...card,
    kind: "edit",
    key: `${effect.key}:again`,
  });
}

/** A subject as it stands. */
export const showing = (subject: Subject): Post => ({ show: "subject", subject });
export const follow = (...by: Effect[]): EffectOutcome => (by.length > 0 ? { kind: "followed", by } : done);

const aside = (effect: Effect): { aside: string } => ({ aside: asideOf(effect) });

interface Reached {
  store: TenantStore;
  conversation: Conversation;
  place: Place;
}

/** Where to write to; nothing when the conversation is not known. */
export async function placeOf({ stores }: Delivery, tenant: TenantId, id: string): Promise<Reached | undefined> {
  const store = await stores.of(tenant);
  const conversation = await store?.conversation(rootOf(id));
  if (!store || !conversation) return undefined;
  const { serviceUrl, botId } = conversation;
  return { store, conversation, place: { tenant, conversation: id, serviceUrl, botId } };
}

/** A person may turn up in another chat; a channel is waited for. */
function elsewhere({ person }: Conversation, effect: Extract<Effect, { kind: "post" }>): EffectOutcome {
  if (person === undefined) return closed;
  return follow({ kind: "tell", key: `${effect.key}:elsewhere`, person, what: effect.what });
}

/** The chat is opened again before the next try, with pauses that grow. */
const untilOpened = (conversation: Conversation): EffectOutcome =>
  conversation.person === undefined ? closed : { kind: "later", reason: "lost", ...asideFor(conversation) };

/** Whatever chat its person turns up in ends the wait. */
const asideFor = ({ person }: Conversation) => (person === undefined ? {} : { aside: personLane(person) });

const isTrial = (effect: Effect): boolean => effect.kind === "post" && effect.what.show === "trial";

type PostEffect = Extract<Effect, { kind: "post" }>;

/**
 * Whether somebody looked it up meanwhile; of whom a request has not reached, also whether the post of a process that
 * ended was remembered. One from before that is kept true says the same.
 */
async function isShownThere(
  store: TenantStore,
  { what, conversation }: PostEffect,
  isAgain: boolean,
): Promise<boolean> {
  const subject = subjectOf(what, isAgain);
  const cards = subject ? await store.cardsShowing(subject) : [];
  return cards.some((card) => card.conversation === conversation);
}

function subjectOf(what: Post, isAgain: boolean): Subject | undefined {
  if (what.show === "subject") return what.once === true ? what.subject : undefined;
  return what.show === "unreached" && isAgain ? { kind: "reach", id: what.removal } : undefined;
}

/** A request comes until Teams says that it has it, for those who decide hear of it nowhere else. */
const mayComeAgain = (what: Post, perhaps: readonly string[]): boolean =>
  perhaps.length < mostCopies || (what.show === "subject" && what.asks === true);

/**
 * What Teams may have shown comes once more at most. What somebody has to act on does so after a while, beside the others;
 * news in its turn, unless Teams says not to try again.
 */
async function perhapsShown(
  store: TenantStore,
  effect: PostEffect,
  perhaps: readonly string[],
  { reason, again }: Extract<Failure, { kind: "unsure" }>,
): Promise<EffectOutcome> {
  const { news, toActOn, longest } = unsurePauseMs;
  if (!mayComeAgain(effect.what, perhaps)) return { kind: "failed", reason };
  if (await isToActOn(store, effect.what))
    return { kind: "later", afterMs: Math.min(toActOn * perhaps.length, longest), reason, ...aside(effect) };
  return again && isNews(effect.what) ? { kind: "later", afterMs: news, reason } : { kind: "failed", reason };
}

/** What happened, or how a request ended: nobody is asked by it for what may be done by now. */
const isNews = (what: Post): boolean =>
  what.show !== "subject" || (what.subject.kind === "removal" && what.asks !== true);

/** The copy that may be there has called people; where nobody has the request in private, a lost one called nobody. */
async function quietened(store: TenantStore, what: Post): Promise<Post> {
  if (what.show !== "subject" || what.subject.kind !== "removal") return what;
  return (await isSomebodyReached(store, what.subject.id)) ? { ...what, quietly: true } : what;
}

/** What changed between saying and remembering refreshed every card but this one. */
export async function isStill(
  delivery: Delivery,
  { store, conversation }: Reached,
  what: Post,
  said: Answer,
  again: Effect,
): Promise<EffectOutcome> {
  const now = await delivery.render(store, conversation, what);
  return !now || JSON.stringify(now.card) === JSON.stringify(said.card) ? done : follow(again);
}

export async function unsent(
  delivery: Delivery,
  { store, conversation }: Reached,
  job: Pick<Job<"post"> | Job<"edit">, "effect" | "since">,
  outcome: Failure,
): Promise<EffectOutcome> {
  switch (outcome.kind) {
    case "later":
      // Whoever tries wants to know what Teams says now, and does so again by a press.
      return outcome.denied && isTrial(job.effect) ? { kind: "failed", reason: outcome.reason } : outcome;
    case "unsure":
    case "rejected":
    case "message-gone":
      return refusedBy(delivery, store, job, outcome);
    case "gone":
      await conversationGone(delivery, store, conversation.id, outcome.why);
      if (job.effect.kind === "edit") return closed;
      if (isTrial(job.effect)) return { kind: "failed", reason: outcome.why };
      return outcome.why === "lost" ? untilOpened(conversation) : elsewhere(conversation, job.effect);
    default:
      return unreachable(outcome);
  }
}

/**
 * A message that Teams would refuse every time is let go, and a notice told of elsewhere; what somebody has to act on is
 * tried again beside the others, as it stands then, and so is for a while what Teams refuses without saying why.
 */
export async function refusedBy(
  { clock }: Pick<Delivery, "clock">,
  store: TenantStore,
  { effect, since }: Pick<Job<"post"> | Job<"edit"> | Job<"tell">, "effect" | "since">,
  outcome: Exclude<Failure, { kind: "later" }>,
): Promise<EffectOutcome> {
  const reason = "reason" in outcome ? outcome.reason : outcome.kind;
  if (effect.kind === "edit") return { kind: "failed", reason };
  const mayPass = "denied" in outcome && !isTrial(effect) && clock.now() - since < refusedForMs;
  if (mayPass || (await isToActOn(store, effect.what))) return { kind: "later", reason, ...aside(effect) };
  const { what } = effect;
  if (effect.kind === "post" && what.show === "notice") await noticeMissed(store, effect.conversation, what.seq);
  return { kind: "failed", reason };
}

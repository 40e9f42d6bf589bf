import type { Effect, Post } from "../core/effects";
import type { ShownCard, Subject } from "../core/notices/conversation";
import { askedToDecide, conversationsTold } from "../core/notices/told";
import type { Queries } from "../core/ports";
import { ownerToTell } from "../core/privileges/told";
import { isPending } from "../core/removals/states";
import { type Delivery, follow } from "./deliver";
import type { EffectOutcome, Job } from "./effect-loop";

const done: EffectOutcome = { kind: "done" };

/** One message for each conversation that wants to hear of what happened, and for the person whom it concerns. */
export async function announce(
  { stores }: Pick<Delivery, "stores">,
  { tenant, effect }: Job<"announce">,
): Promise<EffectOutcome> {
  const store = await stores.of(tenant);
  const entry = await store?.historyEntry(effect.seq);
  if (!store || !entry) return done;
  const told = await conversationsTold(store, entry.event);
  const what: Post = { show: "notice", seq: effect.seq };
  const owner = await ownerToTell(store, entry);
  return follow(
    ...told.map<Effect>(({ id }) => ({ kind: "post", key: `post:${effect.seq}:${id}`, conversation: id, what })),
    ...(owner ? [{ kind: "tell" as const, key: `tell:${effect.seq}:${owner.id}`, person: owner.id, what }] : []),
  );
}

/** The request goes to the approvers' conversations, and to each approver in private; not to the one who asked. */
export async function askApprovers(
  { stores }: Pick<Delivery, "stores">,
  { tenant, effect }: Job<"ask-approvers">,
): Promise<EffectOutcome> {
  const store = await stores.of(tenant);
  const removal = await store?.removal(effect.removal);
  if (!store || !isPending(removal)) return done;
  const what: Post = { show: "subject", subject: { kind: "removal", id: removal.id }, once: true, asks: true };
  const { conversations, approvers } = await askedToDecide(store, removal);
  return follow(
    ...conversations.map<Effect>(({ id }) => ({ kind: "post", key: `${effect.key}:${id}`, conversation: id, what })),
    ...approvers.map<Effect>(({ id }) => ({ kind: "tell", key: `${effect.key}:${id}`, person: id, what })),
  );
}

/** One edit for each message that shows the subject. */
export async function refreshCards(
  { stores }: Delivery,
  { tenant, effect }: Job<"refresh-cards">,
): Promise<EffectOutcome> {
  const store = await stores.of(tenant);
  const cards = store ? await cardsToRefresh(store, effect.subject) : [];
  return follow(
    ...cards.map<Effect>((card) => ({
      ...card,
      kind: "edit",
      key: `${effect.key}:${card.conversation}:${card.activity}`,
    })),
  );
}

/** Whom a request has reached follows from it; where that is told, the request tells it too. */
async function cardsToRefresh(queries: Queries, subject: Subject): Promise<ShownCard[]> {
  if (subject.kind !== "removal" && subject.kind !== "reach") return queries.cardsShowing(subject);
  const [removal, reach] = await Promise.all([
    queries.cardsShowing({ kind: "removal", id: subject.id }),
    queries.cardsShowing({ kind: "reach", id: subject.id }),
  ]);
  const isBesideReach = ({ conversation }: ShownCard) => reach.some((card) => card.conversation === conversation);
  return [...(subject.kind === "removal" ? removal : removal.filter(isBesideReach)), ...reach];
}

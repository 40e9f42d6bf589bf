import type { Conversation } from "../core/notices/conversation";
import { topics } from "../core/notices/topics";
import type { Person } from "../core/people/person";
import type { Queries, TenantStore } from "../core/ports";
import { type Delivery, follow } from "./deliver";
import type { EffectOutcome, Job } from "./effect-loop";

/** Where a tenant's conversations are opened when none of them has been heard from yet. */
export interface Home {
  serviceUrl: string;
  /** The bot's own id (`28:…`). */
  botId: string;
}

const done: EffectOutcome = { kind: "done" };

/** Posts to a person in private, opening the conversation if there is none yet. */
export async function directMessage(
  delivery: Delivery,
  home: Home,
  { tenant, effect }: Job<"tell">,
): Promise<EffectOutcome> {
  const store = await delivery.stores.of(tenant);
  const person = await store?.person(effect.person);
  if (!store || !person) return done;
  const known = await store.personalConversation(person.id);
  if (known?.state === "gone") return done;
  const post = (conversation: string): EffectOutcome =>
    follow({ kind: "post", key: `${effect.key}:post`, conversation, what: effect.what });
  if (known) return post(known.id);

  const { serviceUrl, botId } = (await newest(store)) ?? home;
  const opened = await delivery.send.openPersonal(person, { tenant, serviceUrl, botId });
  if (opened.kind === "opened") {
    await keep(store, { id: opened.conversation, serviceUrl, botId }, person, delivery.clock.now());
    return post(opened.conversation);
  }
  if (opened.kind === "later") return opened;
  // Rapport is not installed for this person: the channels are how the news gets there.
  return opened.kind === "rejected" ? { kind: "failed", reason: opened.reason } : done;
}

/** The conversation heard from last: its service address is the likeliest to be right. */
async function newest(queries: Queries): Promise<Conversation | undefined> {
  const people = await queries.people();
  const [personal, subscribed] = await Promise.all([
    Promise.all(people.map(({ id }) => queries.personalConversation(id))),
    Promise.all(topics.map((topic) => queries.conversationsAbout(topic))),
  ]);
  const found = [...personal, ...subscribed.flat()].filter((conversation) => conversation !== undefined);
  return found.reduce<Conversation | undefined>(
    (last, next) => (last && last.lastSeen >= next.lastSeen ? last : next),
    undefined,
  );
}

async function keep(store: TenantStore, at: Home & { id: string }, person: Person, now: number): Promise<void> {
  await store.change(async (queries) => {
    const known = await queries.conversation(at.id);
    const fresh: Conversation = { ...at, kind: "personal", topics: [], state: "active", lastSeen: now, revision: 0 };
    return { answer: undefined, conversations: [{ ...(known ?? fresh), person: person.id }] };
  });
}

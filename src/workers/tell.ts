import type { Conversation } from "../core/notices/conversation";
import { topics } from "../core/notices/topics";
import type { Person } from "../core/people/person";
import type { Ledger, Reads } from "../core/ports";
import { type Delivery, follow } from "./deliver";
import type { Job, Result } from "./effects";

/** Where a tenant's conversations are opened when none of them has been heard from yet. */
export interface Home {
  serviceUrl: string;
  /** The bot's own id (`28:…`). */
  botId: string;
}

const done: Result = { kind: "done" };

/** Posts to a person in private, opening the conversation if there is none yet. */
export async function tell(delivery: Delivery, home: Home, { tenant, effect }: Job<"tell">): Promise<Result> {
  const ledger = await delivery.store.ledger(tenant);
  const person = await ledger?.person(effect.person);
  if (!ledger || !person) return done;
  const known = await ledger.personalConversation(person.id);
  if (known?.state === "gone") return done;
  const post = (conversation: string): Result =>
    follow({ kind: "post", key: `${effect.key}:post`, conversation, what: effect.what });
  if (known) return post(known.id);

  const { serviceUrl, botId } = (await newest(ledger)) ?? home;
  const opened = await delivery.send.openPersonal(person, { tenant, serviceUrl, botId });
  if (opened.kind === "opened") {
    await keep(ledger, { id: opened.conversation, serviceUrl, botId }, person, delivery.clock.now());
    return post(opened.conversation);
  }
  if (opened.kind === "later") return opened;
  // Rapport is not installed for this person: the channels are how the news gets there.
  return opened.kind === "rejected" ? { kind: "failed", reason: opened.reason } : done;
}

/** The conversation heard from last: its service address is the likeliest to be right. */
async function newest(reads: Reads): Promise<Conversation | undefined> {
  const people = await reads.people();
  const [personal, subscribed] = await Promise.all([
    Promise.all(people.map(({ id }) => reads.personalConversation(id))),
    Promise.all(topics.map((topic) => reads.conversationsAbout(topic))),
  ]);
  const found = [...personal, ...subscribed.flat()].filter((conversation) => conversation !== undefined);
  return found.reduce<Conversation | undefined>(
    (last, next) => (last && last.lastSeen >= next.lastSeen ? last : next),
    undefined,
  );
}

async function keep(ledger: Ledger, at: Home & { id: string }, person: Person, now: number): Promise<void> {
  await ledger.change(async (reads) => {
    const known = await reads.conversation(at.id);
    const fresh: Conversation = { ...at, kind: "personal", topics: [], state: "active", lastSeen: now, revision: 0 };
    return { answer: undefined, conversations: [{ ...(known ?? fresh), person: person.id }] };
  });
}

import type { Effect } from "../core/effects";
import { type Conversation, isClosed } from "../core/notices/conversation";
import { keepConversation } from "../core/notices/conversations";
import { beginInstall } from "../core/notices/install";
import { shownOnce } from "../core/notices/messages/show";
import { watchReach } from "../core/notices/remind";
import { topics } from "../core/notices/topics";
import { noAnswer } from "../core/notices/unreached";
import { isWanted } from "../core/notices/wanted";
import { objectIdOf } from "../core/people/person";
import type { Queries } from "../core/ports";
import { unreachable } from "../core/unreachable";
import { closed, type Delivery, follow, refusedBy } from "./deliver";
import type { EffectOutcome, Job } from "./effect-loop";

/** Where a tenant's conversations are opened when none of them has been heard from yet. */
export interface Home {
  serviceUrl: string;
  /** The bot's own id (`28:…`). */
  botId: string;
}

const done: EffectOutcome = { kind: "done" };
const soon = { kind: "later" } as const;

/** Posts to a person in private, opening the conversation if there is none yet. */
export async function directMessage(delivery: Delivery, home: Home, job: Job<"tell">): Promise<EffectOutcome> {
  const { tenant, effect, attempt, since } = job;
  const store = await delivery.stores.of(tenant);
  const person = await store?.person(effect.person);
  if (!store || !person || !(await isWanted(store, effect.what, since, delivery.clock.now()))) return done;
  const known = await store.personalConversation(person.id);
  const post = (conversation: string): EffectOutcome => follow(postOf(effect, conversation));
  if (known && !isClosed(known)) return post(known.id);
  const watched = async (outcome: EffectOutcome): Promise<EffectOutcome> => {
    if (attempt === 1) await watchReach(store, effect.what);
    return outcome;
  };
  const withoutRapport = async (outcome: EffectOutcome): Promise<EffectOutcome> => {
    if (delivery.install) await beginInstall(store, person, effect.what);
    return watched(outcome);
  };
  // Somebody who comes back is heard from.
  if (known) return watched(closed);

  const { serviceUrl, botId } = (await newest(store)) ?? home;
  const address = person.mri ?? objectIdOf(person);
  // Somebody who was added and has never signed in: there is nobody to write to yet.
  if (address === undefined) return withoutRapport(closed);
  const opened = await delivery.send.openPersonal(address, { tenant, serviceUrl, botId });
  switch (opened.kind) {
    case "opened": {
      const { conversation: id } = opened;
      await keepConversation(delivery, store, { id, kind: "personal", serviceUrl, botId, person: person.id });
      return post(id);
    }
    case "later":
      if (opened.denied) return withoutRapport(opened);
      return watched(opened.untried ? opened : { ...opened, reason: `${noAnswer} ${opened.reason}` });
    case "gone":
      // Rapport is not installed for this person, or not yet; what Teams does not know is no reason for long pauses.
      return withoutRapport({ ...(opened.why === "lost" ? soon : closed), reason: opened.why });
    case "rejected":
    case "unsure":
    case "message-gone":
      return watched(await refusedBy(delivery, store, job, opened));
    default:
      return unreachable(opened);
  }
}

/** What is shown once may have been asked for where the chat was known, as well. */
const postOf = ({ key, what }: Job<"tell">["effect"], conversation: string): Effect =>
  what.show === "subject" && what.once && !what.asks
    ? shownOnce(conversation, what.subject)
    : { kind: "post", key: `${key}:post`, conversation, what };

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

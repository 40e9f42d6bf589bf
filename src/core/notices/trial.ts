import type { Millis } from "../clock";
import type { Person } from "../people/person";
import { type Deps, type Queries, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import type { Conversation, WhyGone } from "./conversation";
import { chosenFor } from "./subscribe";
import type { Topic } from "./topics";

const minute = 60_000;

/** A trial that Teams has refused: when it was asked for, and why it was, where that is known. */
interface RefusedTrial {
  askedAt: Millis;
  why?: WhyGone;
}

/**
 * What comes there, and, where anything does, when the trial was asked for that is on its way, whether that is now, and when
 * the next may be; the one before, or this one, where Teams has refused it.
 */
interface Trial {
  topics: Topic[];
  trial?: { askedAt: Millis; isNew: boolean; next: Millis; refused?: RefusedTrial };
}

/**
 * Has a trial notice posted to a channel or group chat, the way all notices go, and gives what it hears of. However often
 * somebody asks, at most one a minute.
 */
export function tryNotices(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  actor: Person,
  conversation: string,
): Promise<Result<Trial, Refusal>> {
  return store.change<Result<Trial, Refusal>>(async (queries) => {
    const told = await chosenFor(queries, actor, conversation);
    if (!told.ok) return unchanged(told);
    const { topics, triedAt } = told.value;
    // Where nothing is heard of any more, nothing is to be tried.
    if (topics.length === 0) return unchanged(ok({ topics }));
    const now = clock.now();
    const isNew = triedAt === undefined || now >= triedAt + minute;
    const askedAt = isNew ? now : triedAt;
    const refused = await refusedOf(queries, told.value);
    const answer = ok({ topics, trial: { askedAt, isNew, next: askedAt + minute, ...(refused && { refused }) } });
    if (!isNew) return unchanged(answer);
    const what = { show: "trial", by: actor.id } as const;
    return {
      answer,
      conversations: [{ ...told.value, triedAt: now }],
      effects: [{ kind: "post", key: keyOf(conversation, now), conversation, what }],
    };
  });
}

const keyOf = (conversation: string, at: Millis): string => `trial:${conversation}:${at}`;

/** The last trial, where Teams has closed the conversation since, or never took the message. */
async function refusedOf(
  queries: Queries,
  { id, triedAt: askedAt, refused }: Conversation,
): Promise<RefusedTrial | undefined> {
  if (askedAt === undefined) return undefined;
  if (refused && refused.at >= askedAt) return { askedAt, why: refused.why };
  return (await queries.effectKept(keyOf(id, askedAt)))?.state === "failed" ? { askedAt } : undefined;
}

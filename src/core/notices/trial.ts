import type { Millis } from "../clock";
import type { Person } from "../people/person";
import { type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import { chosenFor } from "./subscribe";
import type { Topic } from "./topics";

const minute = 60_000;

/** What comes there, and, where anything does, when the trial was asked for that is on its way, and the next may be. */
interface Trial {
  topics: Topic[];
  trial?: { askedAt: Millis; next: Millis };
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
    const isOnItsWay = triedAt !== undefined && now < triedAt + minute;
    const askedAt = isOnItsWay ? triedAt : now;
    const answer = ok({ topics, trial: { askedAt, next: askedAt + minute } });
    if (isOnItsWay) return unchanged(answer);
    const what = { show: "trial", by: actor.id } as const;
    return {
      answer,
      conversations: [{ ...told.value, triedAt: now }],
      effects: [{ kind: "post", key: `trial:${conversation}:${now}`, conversation, what }],
    };
  });
}

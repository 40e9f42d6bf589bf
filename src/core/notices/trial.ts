import type { Millis } from "../clock";
import type { Person } from "../people/person";
import { type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import { chosenFor } from "./subscribe";
import type { Topic } from "./topics";

const minute = 60_000;

/** What a trial tells of: the topics that come there, and since when another may be tried, where there was one just now. */
interface Trial {
  topics: Topic[];
  notBefore?: Millis;
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
    if (triedAt !== undefined && now < triedAt + minute) return unchanged(ok({ topics, notBefore: triedAt + minute }));
    const what = { show: "trial", by: actor.id } as const;
    return {
      answer: ok({ topics }),
      conversations: [{ ...told.value, triedAt: now }],
      effects: [{ kind: "post", key: `trial:${conversation}:${now}`, conversation, what }],
    };
  });
}

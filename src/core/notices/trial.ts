import type { Person } from "../people/person";
import { type Deps, type TenantStore, unchanged } from "../ports";
import type { Refusal } from "../refusals";
import { ok, type Result } from "../result";
import { chosenFor } from "./subscribe";
import type { Topic } from "./topics";

const minute = 60_000;

/**
 * Has a trial notice posted to a channel or group chat, the way all notices go, and gives what it hears of. However often
 * somebody asks, at most one a minute.
 */
export function tryNotices(
  { clock }: Pick<Deps, "clock">,
  store: TenantStore,
  actor: Person,
  conversation: string,
): Promise<Result<Topic[], Refusal>> {
  return store.change<Result<Topic[], Refusal>>(async (queries) => {
    const told = await chosenFor(queries, actor, conversation);
    if (!told.ok) return unchanged(told);
    // Where nothing is heard of any more, nothing is to be tried.
    if (told.value.topics.length === 0) return unchanged(ok([]));
    const key = `trial:${conversation}:${Math.floor(clock.now() / minute)}`;
    const what = { show: "trial", by: actor.id } as const;
    return { answer: ok(told.value.topics), effects: [{ kind: "post", key, conversation, what }] };
  });
}

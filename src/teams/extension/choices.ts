import { z } from "zod/v4";
import type { Found, Looked } from "../../chat/arriving/choosing";
import { nameOf } from "../../core/people/readable";
import type { TeamsTurn } from "../inbound/turn";
import { saidOf } from "../inbound/turn-input";
import type { TurnServices } from "../inbound/turn-services";
import { withTimeout } from "../inbound/with-timeout";

const longestWords = 120;
const most = 15;

/** What a client sends as somebody types into a choice that looks for more (teams-native 4.3). */
const search = z.object({
  dataset: z.string().max(100),
  queryText: z.string().catch(""),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(10_000).catch(0), top: z.number().int().min(1).max(most).catch(most) })
    .catch({ skip: 0, top: most }),
});

/** Answers what a form looks for while somebody types. There is no way to say more than that nothing was found. */
export async function answerChoices(services: TurnServices, turn: TeamsTurn): Promise<string> {
  const incoming = saidOf(turn.inbound, turn.tenant, { kind: "text", text: "" });
  const looked = lookedForIn(turn.inbound.value);
  if (!incoming || !looked) return resultOf([]);
  try {
    return resultOf((await withTimeout(services.patienceMs, services.choose(incoming, looked))) ?? []);
  } catch (cause) {
    const { tenant, reference } = turn;
    services.log.error("turn failed", { tenant, reference, name: "choices", cause });
    return resultOf([]);
  }
}

function lookedForIn(value: unknown): Looked | undefined {
  const { success, data } = search.safeParse(value);
  if (!success) return undefined;
  const { dataset, queryText, queryOptions } = data;
  return { dataset, words: nameOf(queryText, longestWords), ...queryOptions };
}

const resultOf = (results: readonly Found[]): string =>
  JSON.stringify({
    statusCode: 200,
    type: "application/vnd.microsoft.search.searchResponse",
    value: { results },
  });

import { type GuideTopicId, topicsFor, typedAbout } from "../../core/guide/topics";
import { namesWith } from "../../core/people/actor";
import { can, permissions } from "../../core/permissions";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Asked } from "../language/asked/asked";
import { topicCalled, topicsNear } from "../language/asked/topics-explained";
import { spelling, type Token } from "../language/words/tokens";
import { topicList } from "../views/guide/list";
import { topicCard } from "../views/guide/topic";
import { longestQuote, shortened } from "../views/shorten";
import { shown } from "../views/view";

/** What the guide says of a topic; its list where none is given. */
export async function showTopic({ reader, store, actor }: Turn, topic?: GuideTopicId): Promise<Answer> {
  if (!topic) return shown(topicList(reader, { topics: topicsFor(store.tenant) }));
  const { typing } = typedAbout(topic) ?? {};
  if (!typing || can(actor, typing)) return shown(topicCard(reader, topic));
  return shown(topicCard(reader, topic, await namesWith(store, permissions[typing].roles)));
}

/** The topic of which a line asks, else those that it nearly calls, else all of them. */
export async function showGuide(turn: Turn, { sentence: { tokens } }: Asked): Promise<Answer> {
  const near = topicsNear(tokens).filter(({ isWhole }) => isWhole);
  const topic = topicCalled(tokens) ?? (near.length === 1 ? near[0]?.id : undefined);
  return topic ? showTopic(turn, topic) : (showNear(turn, tokens) ?? showTopic(turn));
}

/** The topics that these words nearly call, where there are any; `whole`: only where all of them nearly do. */
export function showNear({ reader }: Turn, tokens: readonly Token[], whole = false): Answer | undefined {
  const near = topicsNear(tokens).filter(({ isWhole }) => isWhole || !whole);
  if (near.length === 0) return undefined;
  return shown(
    topicList(reader, { near: shortened(spelling(tokens), longestQuote), topics: near.map(({ id }) => id) }),
  );
}

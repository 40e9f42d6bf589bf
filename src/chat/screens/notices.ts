import type { Conversation } from "../../core/notices/conversation";
import { type Topic, topics } from "../../core/notices/topics";
import { can, roles } from "../../core/permissions";
import type { Tenant } from "../../core/tenant";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import { topicsIn } from "../language/asked/arguments";
import type { Asked } from "../language/asked/asked";
import { type Reader, readerFor } from "../texts/reader";
import type { TextKey } from "../texts/texts";
import type { Suggested } from "../views/help/command-line";
import { reply } from "../views/help/reply";
import { closedConversation } from "../views/notices/closed";
import { shown, type View } from "../views/view";
import type { ViewContext } from "./view-context";

/** The topics that a line names, in the reader's words. */
export const topicsNamed = ({ keys }: Asked, reader: Reader): string =>
  topicsIn(keys)
    .map((topic) => reader.text(`topic.${topic}`))
    .join(" ");

/** The same of those that are to stop: to stop all of them, none is named. */
export const topicsToStop = (asked: Asked, reader: Reader): string =>
  topicsIn(asked.keys).length === topics.length ? "" : topicsNamed(asked, reader);

/**
 * What this conversation hears of, each topic with a press that changes that one alone, for those who may: also the
 * answer to a wish that is not clear, which subscribes to nothing.
 */
export async function showTopics({ reader, store, actor, incoming }: Turn): Promise<Answer> {
  const { id, kind } = incoming.conversation;
  if (kind === "personal")
    return shown(
      reply(reader, { title: reader.text("subscribed.personal.title"), lines: [reader.text("subscribed.personal")] }),
    );
  const heard = (await store.conversation(id))?.topics ?? [];
  return topicsCard(reader, heard, { mayChange: can(actor, "notices.subscribe") });
}

const mayChoose = roles.filter((role) => can({ roles: [role] }, "notices.subscribe"));

/** The first words in a team or a chat of several: which news belong there; where it was before, which still come. */
export function greetTeam({ language, timeZone }: Tenant, known: Conversation | undefined): Answer {
  const heard = known?.topics ?? [];
  const reader = readerFor(known?.language ?? language, timeZone);
  return topicsCard(reader, heard, { mayChange: true, isFirst: true });
}

function topicsCard(
  reader: Reader,
  heard: readonly Topic[],
  { mayChange, isFirst = false }: { mayChange: boolean; isFirst?: boolean },
): Answer {
  const named = reader.and(heard.map((topic) => reader.text(`topic.${topic}`)));
  const who = reader.text("subscribed.first.who", {
    roles: reader.or(mayChoose.map((role) => reader.text(`role.${role}`))),
  });
  const hears = reader.text("subscribed.about", { topics: named });
  const asked = [
    heard.length > 0 ? hears : reader.text("subscribed.nothing"),
    reader.text(mayChange ? "subscribed.ask.press" : "subscribed.ask.others"),
  ];
  const lines = isFirst ? [heard.length > 0 ? hears : reader.text("subscribed.first"), who] : asked;
  const row = (words: string, does: TextKey, data: object): Suggested => ({
    words,
    does: reader.text(does),
    press: { verb: "notices.subscribe", data },
  });
  const rowOf = (topic: Topic): Suggested =>
    heard.includes(topic)
      ? row(`✓ ${reader.text(`topic.${topic}`)}`, "subscribed.ask.drop", { drop: topic })
      : row(reader.text(`topic.${topic}`), isFirst ? "subscribed.first.add" : "subscribed.ask.add", { topics: topic });
  const all = topics.join();
  const offers = [
    ...topics.map(rowOf),
    ...(heard.length < topics.length
      ? [row(reader.text("subscribed.ask.all"), "subscribed.ask.all.does", { topics: all })]
      : []),
    ...(heard.length > 0 ? [row(reader.text("subscribed.ask.none"), "subscribed.ask.none.does", { drop: all })] : []),
  ];
  return shown(
    reply(reader, {
      title: reader.text(isFirst ? "subscribed.first.title" : "subscribed.ask.title"),
      lines,
      offers: mayChange ? offers : [],
    }),
  );
}

/** A channel that cannot be reached, for those who see to its notices; nothing when it can be again. */
export async function closedConversationView({ store, reader }: ViewContext, id: string): Promise<View | undefined> {
  const conversation = await store.conversation(id);
  if (conversation?.state !== "gone") return undefined;
  const { topics, subscribedBy } = conversation;
  const chosenBy = subscribedBy && (await store.person(subscribedBy))?.name;
  return closedConversation(reader, { topics, chosenBy: chosenBy ?? "" });
}

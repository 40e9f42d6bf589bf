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
import { subscribedCard } from "../views/notices/subscribed";
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
  if (kind === "personal") return hereNone(reader, "subscribed.personal");
  const heard = (await store.conversation(id))?.topics ?? [];
  const mayChange = can(actor, "notices.subscribe");
  const lines = mayChange
    ? [reader.text("subscribed.ask.press")]
    : [reader.text("subscribed.ask.others"), whoMay(reader)];
  return shown(topicsCard(reader, heard, { mayChange, lines: [hears(reader, heard), ...lines] }));
}

/** Where a person is alone with Rapport there are no notices: where there are, and what is typed there. */
const hereNone = (reader: Reader, said: TextKey): Answer =>
  shown(reply(reader, { title: reader.text("subscribed.personal.title"), lines: [reader.text(said)] }));

/** The same where Teams has settings of a channel or chat, for those who may: which it is, and what is decided there. */
export async function showSettings(turn: Turn, { team, channel }: { team: string; channel: string }): Promise<Answer> {
  const { reader, store, incoming } = turn;
  const { id, kind } = incoming.conversation;
  if (kind === "personal") return showTopics(turn);
  const heard = (await store.conversation(id))?.topics ?? [];
  const named = channel && team ? "both" : channel ? "channel" : team && "team";
  const place = reader.text(`subscribed.settings.${named || (`in.${kind}` as const)}`, { team, channel });
  const lines = [reader.text("subscribed.settings", { place }), hears(reader, heard)];
  const summary = reader.text(`subscribed.settings.title.${kind}`);
  return shown({ ...topicsCard(reader, heard, { mayChange: true, lines }), summary });
}

/** After a topic was pressed, all of them still: one that was chosen is ticked, and the next is a press away. */
export const chosenTopics = (reader: Reader, heard: readonly Topic[]): View =>
  topicsCard(reader, heard, {
    mayChange: true,
    title: heard.length > 0 ? reader.text("subscribed.title") : reader.text("subscribed.stopped.title", { mark: "" }),
    lines: [hears(reader, heard), whoMay(reader)],
  });

const hears = (reader: Reader, heard: readonly Topic[]): string => {
  const named = reader.and(heard.map((topic) => reader.text(`topic.${topic}`)));
  return heard.length > 0 ? reader.text("subscribed.about", { topics: named }) : reader.text("subscribed.nothing");
};

/** What is heard of here, with the press that tries it, and where that is done, where nothing can be; what there is to hear of where nothing is, or may not be tried. */
export async function showNoticesToTry(turn: Turn): Promise<Answer> {
  const { reader, store, actor, incoming } = turn;
  const { id, kind } = incoming.conversation;
  if (kind === "personal") return hereNone(reader, "subscribed.personal.try");
  const heard = (await store.conversation(id))?.topics ?? [];
  if (heard.length === 0 || !can(actor, "notices.subscribe")) return showTopics(turn);
  return shown(subscribedCard(reader, { topics: heard, isChanged: false }));
}

const mayChoose = roles.filter((role) => can({ roles: [role] }, "notices.subscribe"));

const whoMay = (reader: Reader): string =>
  reader.text("subscribed.first.who", { roles: reader.or(mayChoose.map((role) => reader.text(`role.${role}`))) });

/** The first words in a team or a chat of several: which news belong there; where it was before, which still come. */
export function greetTeam({ language, timeZone }: Tenant, known: Conversation | undefined): Answer {
  const heard = known?.topics ?? [];
  const reader = readerFor(known?.language ?? language, timeZone, { kind: "channel" });
  const first = heard.length > 0 ? hears(reader, heard) : reader.text("subscribed.first");
  const title = reader.text("subscribed.first.title");
  return shown(topicsCard(reader, heard, { mayChange: true, title, isFirst: true, lines: [first, whoMay(reader)] }));
}

interface Topics {
  mayChange: boolean;
  title?: string;
  lines: readonly string[];
  isFirst?: boolean;
}

function topicsCard(
  reader: Reader,
  heard: readonly Topic[],
  { mayChange, title = reader.text("subscribed.ask.title"), lines, isFirst = false }: Topics,
): View {
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
  const mayTryNotices = mayChange && heard.length > 0;
  return reply(reader, { title, lines, offers: mayChange ? offers : [], mayTryNotices });
}

/** A channel that cannot be reached, for those who see to its notices; nothing when it can be again. */
export async function closedConversationView({ store, reader }: ViewContext, id: string): Promise<View | undefined> {
  const conversation = await store.conversation(id);
  if (conversation?.state !== "gone") return undefined;
  const { topics, subscribedBy, gone } = conversation;
  const chosenBy = subscribedBy && (await store.person(subscribedBy))?.name;
  return closedConversation(reader, { topics, chosenBy: chosenBy ?? "", ...(gone && { why: gone }) });
}

import { type GuideTopicId, guideTopics } from "../../../core/guide/topics";
import type { Reader } from "../../texts/reader";
import { commandLine } from "../help/command-line";
import { wrapped } from "../shorten";
import { type View, view } from "../view";

/** What was asked for and is no topic, and the topics that are near to it. */
interface Near {
  words: string;
  topics: readonly GuideTopicId[];
}

/** All topics, each to be pressed; or those that are near to what was asked for. */
export function topicList(reader: Reader, near?: Near): View {
  const topics = near?.topics ?? guideTopics.map(({ id }) => id);
  const titles = topics.map((topic) => reader.text(`guide.${topic}.title`));
  const words = near ? wrapped(near.words) : "";
  const text = near ? reader.text("guide.near.text", { words }) : reader.text("guide.list.text");
  const title = reader.text(near ? "guide.near.title" : "guide.list.title");
  return view(reader, "guide/list", {
    spoken: reader.text("guide.list.spoken", { title, text, titles: titles.join("; ") }),
    title,
    text,
    topics: topics.map((topic, at) =>
      commandLine(reader, { words: titles[at] ?? "", does: "", press: { verb: "guide.open", data: { topic } } }),
    ),
    isNear: near !== undefined,
    isAll: near === undefined,
  });
}

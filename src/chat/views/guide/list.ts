import type { GuideTopicId } from "../../../core/guide/topics";
import type { Reader } from "../../texts/reader";
import { commandLine } from "../help/command-line";
import { wrapped } from "../shorten";
import { type View, view } from "../view";

interface Facts {
  topics: readonly GuideTopicId[];
  /** What was asked for and is no topic: these are near to it. */
  near?: string;
}

/** All topics, each to be pressed; or those that are near to what was asked for. */
export function topicList(reader: Reader, { topics, near }: Facts): View {
  const titles = topics.map((topic) => reader.text(`guide.${topic}.title`));
  const words = near === undefined ? "" : wrapped(near);
  const text = near !== undefined ? reader.text("guide.near.text", { words }) : reader.text("guide.list.text");
  const title = reader.text(near !== undefined ? "guide.near.title" : "guide.list.title");
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

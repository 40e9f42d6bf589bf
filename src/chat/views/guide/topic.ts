import { type GuideTopicId, guideLinkOf, isForCspOnly } from "../../../core/guide/topics";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** What a topic is about, for whom, and where Microsoft tells more. */
export function topicCard(reader: Reader, topic: GuideTopicId): View {
  const title = reader.text(`guide.${topic}.title`);
  const text = reader.text(`guide.${topic}.text`);
  const whom = reader.text(`guide.${topic}.for`);
  const link = guideLinkOf(topic);
  const csp = isForCspOnly(topic) ? reader.text("guide.csp") : "";
  const spoken = reader.text("guide.topic.spoken", { title, text: text.replaceAll("\n", " "), whom });
  return view(reader, "guide/topic", {
    spoken: csp ? reader.text("guide.topic.spoken.csp", { spoken, csp }) : spoken,
    title,
    lines: text.split("\n").map((line) => ({ text: line })),
    whom,
    isForCsp: csp !== "",
    csp,
    link,
  });
}

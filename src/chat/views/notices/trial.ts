import type { Topic } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

/** That notices arrive here, for whoever asked whether they do. */
export function trialNotice(reader: Reader, { by, topics }: { by: string; topics: readonly Topic[] }): View {
  const named = reader.and(topics.map((topic) => reader.text(`topic.${topic}`)));
  return reply(reader, {
    title: reader.text("trial.title"),
    lines: [
      reader.text("trial.by", { name: by }),
      topics.length > 0 ? reader.text("subscribed.about", { topics: named }) : reader.text("subscribed.nothing"),
    ],
  });
}

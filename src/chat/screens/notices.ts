import { topics } from "../../core/notices/topics";
import type { Answer } from "../answer";
import type { Turn } from "../context";
import type { Suggested } from "../views/help/command-line";
import { reply } from "../views/help/reply";
import { shown } from "../views/view";

/** Which news belong here, to be chosen by a press: a wish without a topic subscribes to nothing. */
export function askTopics({ reader }: Turn): Answer {
  const choice = (chosen: readonly string[], words: string, does: string): Suggested => ({
    words,
    does,
    press: { verb: "notices.subscribe", data: { topics: chosen.join() } },
  });
  const offers = [
    ...topics.map((topic) => choice([topic], reader.text(`topic.${topic}`), reader.text(`notice.kind.${topic}`))),
    choice(topics, reader.text("subscribed.ask.all"), reader.text("subscribed.ask.all.does")),
  ];
  return shown(reply(reader, { title: reader.text("subscribed.ask.title"), lines: [], offers }));
}

import type { Topic } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

/** What this conversation hears of from now on, or that it hears nothing any more. */
export function subscribedCard(reader: Reader, { topics, stopped }: { topics: Topic[]; stopped: boolean }): View {
  const named = reader.and(topics.map((topic) => reader.text(`topic.${topic}`)));
  return view(reader, "notices/subscribed", {
    spoken: stopped ? reader.text("subscribed.stopped.spoken") : reader.text("subscribed.spoken", { topics: named }),
    title: reader.text(stopped ? "subscribed.stopped.title" : "subscribed.title"),
    hears: !stopped,
    about: reader.text("subscribed.about", { topics: named }),
    next: reader.text(stopped ? "subscribed.stopped.on" : "subscribed.off"),
  });
}

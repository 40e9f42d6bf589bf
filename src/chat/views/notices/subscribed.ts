import { type Topic, topics } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

const namesOf = (reader: Reader, named: readonly Topic[]): string =>
  reader.and(named.map((topic) => reader.text(`topic.${topic}`)));

/** What this conversation hears of from now on, or that it hears nothing any more. */
export function subscribedCard(
  reader: Reader,
  { topics: heard, leadsOn = false, mayTry = false }: { topics: readonly Topic[]; leadsOn?: boolean; mayTry?: boolean },
): View {
  const stopped = heard.length === 0;
  const named = namesOf(reader, heard);
  const others = topics.filter((topic) => !heard.includes(topic));
  return view(reader, "notices/subscribed", {
    spoken: stopped ? reader.text("subscribed.stopped.spoken") : reader.text("subscribed.spoken", { topics: named }),
    title: reader.text(stopped ? "subscribed.stopped.title" : "subscribed.title"),
    hears: !stopped,
    about: reader.text("subscribed.about", { topics: named }),
    hasOthers: !stopped && others.length > 0,
    others: reader.text("subscribed.others", { topics: namesOf(reader, others) }),
    leadsOn,
    mayTry: mayTry && !stopped,
    words: reader.text("notices.words"),
    next: reader.text(stopped ? "subscribed.stopped.on" : "subscribed.off"),
  });
}

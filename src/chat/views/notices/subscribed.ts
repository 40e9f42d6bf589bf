import type { Heard } from "../../../core/notices/subscribe";
import { type Topic, topics } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { type View, view } from "../view";

const namesOf = (reader: Reader, named: readonly Topic[]): string =>
  reader.and(named.map((topic) => reader.text(`topic.${topic}`)));

/** What this conversation hears of from now on, or that it hears nothing any more, or did not before; or that Teams refused the last. */
export function subscribedCard(
  reader: Reader,
  { topics: heard, isChanged, isRefused = false }: Heard & { isRefused?: boolean },
): View {
  const stopped = heard.length === 0;
  const named = namesOf(reader, heard);
  const others = topics.filter((topic) => !heard.includes(topic));
  const title = stopped
    ? reader.text("subscribed.stopped.title", { mark: isChanged ? "✓ " : "" })
    : reader.text(isRefused ? "subscribed.title.refused" : "subscribed.title");
  const none = stopped && !isChanged ? reader.text("subscribed.stopped.none") : "";
  const about = stopped ? none : reader.text("subscribed.about", { topics: named });
  const next = reader.text(stopped ? "subscribed.stopped.on" : "subscribed.off");
  return view(reader, "notices/subscribed", {
    spoken: stopped
      ? `${none || reader.text("subscribed.stopped.spoken")} ${next}`
      : reader.text(isRefused ? "subscribed.spoken.refused" : "subscribed.spoken", { topics: named }),
    title,
    hasAbout: about !== "",
    about,
    hasOthers: !stopped && others.length > 0,
    others: reader.text("subscribed.others", { topics: namesOf(reader, others) }),
    mayTry: !stopped,
    words: reader.text("notices.words"),
    next,
  });
}

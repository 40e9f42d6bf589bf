import type { WhyGone } from "../../../core/notices/conversation";
import type { Topic } from "../../../core/notices/topics";
import type { Reader } from "../../texts/reader";
import { reply } from "../help/reply";
import type { View } from "../view";

/** A channel to which nothing can be written any more, and what brings it back. */
export function closedConversation(
  reader: Reader,
  { topics, chosenBy, why }: { topics: readonly Topic[]; chosenBy: string; why?: WhyGone },
): View {
  const named = reader.and(topics.map((topic) => reader.text(`topic.${topic}`)));
  return reply(reader, {
    title: reader.text("closed-channel.title"),
    lines: [
      reader.text("closed-channel.which", { topics: named }),
      reader.text(why === "lost" || why === "not-allowed" ? `closed-channel.${why}` : "closed-channel.removed"),
      chosenBy ? reader.text("closed-channel.chosen", { person: chosenBy }) : "",
      reader.text("closed-channel.next"),
    ],
  });
}

import type { Millis } from "../../../core/clock";
import type { WhyGone } from "../../../core/notices/conversation";
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

interface Asked {
  askedAt: Millis;
  /** It was asked for just now, and not before. */
  isNew: boolean;
  /** From when on another may be. */
  next: Millis;
  /** The one before, or this one, that Teams has refused. */
  refused?: { askedAt: Millis; why?: WhyGone };
}

/** That a trial is on its way, or was refused, and when the next may be. */
export function trialAsked(reader: Reader, { askedAt, isNew, next, refused }: Asked): string {
  const times = { asked: reader.time(askedAt), next: reader.time(next) };
  // Said again to whom it was said, be it because Teams delivers a press twice.
  const coming = reader.text(isNew || !refused ? "trial.asked" : "trial.next", times);
  return [...refusedSaid(reader, refused), coming].join(" ");
}

function refusedSaid(reader: Reader, refused: Asked["refused"]): string[] {
  if (!refused) return [];
  const { askedAt, why } = refused;
  const said = reader.text("trial.refused", { asked: reader.time(askedAt) });
  return why ? [said, reader.text(why === "lost" || why === "not-allowed" ? `trial.${why}` : "trial.removed")] : [said];
}

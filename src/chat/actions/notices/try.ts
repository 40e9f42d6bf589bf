import { z } from "zod";
import type { Millis } from "../../../core/clock";
import { tryNotices } from "../../../core/notices/trial";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { withNote } from "../../views/note";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";

export const tryNoticesHere = defineAction({
  verb: "notices.try",
  needs: "notices.subscribe",
  writes: true,
  data: z.object({}),
  async run(turn) {
    const { deps, store, actor, reader, incoming } = turn;
    const outcome = await tryNotices(deps, store, actor, incoming.conversation.id);
    if (!outcome.ok) return refuse(turn, outcome.error);
    const { topics, trial } = outcome.value;
    const card = shown(subscribedCard(reader, { topics, isChanged: false }));
    if (!trial) return card;
    const times = { asked: reader.time(trial.askedAt), next: reader.time(wholeMinute(trial.next)) };
    return withNote(card, reader.text("subscribed.trying", times));
  },
});

/** A time is told in minutes: at the one that is told, it is so. */
const wholeMinute = (at: Millis): Millis => Math.ceil(at / 60_000) * 60_000;

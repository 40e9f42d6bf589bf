import { z } from "zod";
import type { Millis } from "../../../core/clock";
import { tryNotices } from "../../../core/notices/trial";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { showTopics } from "../../screens/notices";
import { withNote } from "../../views/note";
import { subscribedCard } from "../../views/notices/subscribed";
import { trialAsked } from "../../views/notices/trial";
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
    if (!trial) return withNote(await showTopics(turn), reader.text("subscribed.nothing-to-try"));
    const asked = trialAsked(reader, { ...trial, next: wholeMinute(trial.next) });
    return withNote(
      shown(subscribedCard(reader, { topics, isChanged: false, isRefused: trial.refused !== undefined })),
      asked,
    );
  },
});

/** A time is told in minutes: at the one that is told, it is so. */
const wholeMinute = (at: Millis): Millis => Math.ceil(at / 60_000) * 60_000;

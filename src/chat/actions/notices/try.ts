import { z } from "zod";
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
    const card = shown(subscribedCard(reader, { topics: outcome.value, mayTry: true }));
    return outcome.value.length > 0 ? withNote(card, reader.text("subscribed.trying")) : card;
  },
});

import { z } from "zod";
import { subscribe } from "../../../core/notices/subscribe";
import { topics } from "../../../core/notices/topics";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { subscribedCard } from "../../views/notices/subscribed";
import { replaced } from "../../views/view";

export const subscribeHere = defineAction({
  verb: "notices.subscribe",
  needs: "notices.subscribe",
  writes: true,
  data: z.object({ topics: z.string().max(200) }),
  async run(turn, { topics: chosen }) {
    const named = chosen.split(",");
    const wanted = topics.filter((topic) => named.includes(topic));
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, wanted);
    return outcome.ok
      ? replaced(subscribedCard(turn.reader, { topics: outcome.value, stopped: wanted.length === 0 }))
      : refuse(turn, outcome.error);
  },
});

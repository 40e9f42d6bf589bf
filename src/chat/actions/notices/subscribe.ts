import { z } from "zod";
import { subscribe } from "../../../core/notices/subscribe";
import { type Topic, topics } from "../../../core/notices/topics";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { chosenTopics } from "../../screens/notices";
import { replaced } from "../../views/view";

export const subscribeHere = defineAction({
  verb: "notices.subscribe",
  needs: "notices.subscribe",
  writes: true,
  data: z.object({ topics: z.string().max(200).default(""), drop: z.string().max(200).default("") }),
  async run(turn, { topics: added, drop }) {
    const choice = { add: topicsNamed(added), drop: topicsNamed(drop) };
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, choice);
    return outcome.ok ? replaced(chosenTopics(turn.reader, outcome.value.topics)) : refuse(turn, outcome.error);
  },
});

/** As cards carry them: with commas between. */
const topicsNamed = (names: string): Topic[] => topics.filter((topic) => names.split(",").includes(topic));

import { z } from "zod";
import { subscribe } from "../../../core/notices/subscribe";
import { type Topic, topics } from "../../../core/notices/topics";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { chosenTopics } from "../../screens/notices";
import { replaced } from "../../views/view";

/** As cards carry topics: with commas between. */
const names = z
  .string()
  .max(200)
  .default("")
  .refine((given) => given === "" || given.split(",").every((name) => topics.some((topic) => topic === name)));

export const subscribeHere = defineAction({
  verb: "notices.subscribe",
  needs: "notices.subscribe",
  writes: true,
  data: z.object({ topics: names, drop: names }),
  async run(turn, { topics: added, drop }) {
    const choice = { add: topicsNamed(added), drop: topicsNamed(drop) };
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, choice);
    return outcome.ok ? replaced(chosenTopics(turn.reader, outcome.value.topics)) : refuse(turn, outcome.error);
  },
});

const topicsNamed = (given: string): Topic[] => topics.filter((topic) => given.split(",").includes(topic));

import { z } from "zod";
import { isGuideTopic } from "../../../core/guide/topics";
import { defineAction } from "../../action";
import { showTopic } from "../../screens/guide";
import { text } from "../inputs";

/** A topic of the guide, from the part `learn-more` of any card; all of them where the card names none that there is. */
export const openGuideTopic = defineAction({
  verb: "guide.open",
  writes: false,
  beside: { name: text(200), domain: text(260), customerTenant: text(100) },
  data: z.object({ topic: z.string().refine(isGuideTopic).optional().catch(undefined) }),
  run: async (turn, { topic }) => showTopic(turn, topic),
});

import { z } from "zod";
import { defineAction } from "../../action";
import { showTopics } from "../../screens/notices";

export const showNoticesHere = defineAction({
  verb: "notices.topics",
  writes: false,
  data: z.object({}),
  run: showTopics,
});

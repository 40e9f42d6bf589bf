import { z } from "zod";
import { defineAction } from "../../action";
import { showSettings } from "../../screens/notices";

const name = z.string().max(256).default("");

/** Asked for to change it, in the settings that Teams has: not even shown to who may not. */
export const showNoticesHere = defineAction({
  verb: "notices.topics",
  needs: "notices.subscribe",
  writes: false,
  data: z.object({ team: name, channel: name }),
  run: showSettings,
});

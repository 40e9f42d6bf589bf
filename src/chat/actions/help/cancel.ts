import { z } from "zod";
import { defineAction } from "../../action";
import { cancelledCard } from "../../views/help/cancelled";
import { replaced } from "../../views/view";

export const cancel = defineAction({
  verb: "cancel",
  writes: true, // the pressed message becomes another one, for everybody
  data: z.object({}),
  run: async (turn) => replaced(cancelledCard(turn.reader)),
});

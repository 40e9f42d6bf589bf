import { z } from "zod";
import { defineAction } from "../../action";
import { cancelledCard } from "../../views/help/cancelled";
import { replaced } from "../../views/view";

export const cancel = defineAction({
  verb: "cancel",
  reads: false,
  data: z.object({}),
  run: async (turn) => replaced(cancelledCard(turn.reader)),
});

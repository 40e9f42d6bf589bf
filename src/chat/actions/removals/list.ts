import { z } from "zod";
import { defineAction } from "../../action";
import { showRemovals } from "../../commands/removals/list";

export const openRemovals = defineAction({
  verb: "removals.list",
  needs: "customers.read",
  reads: true,
  data: z.object({}),
  run: (turn) => showRemovals(turn),
});

import { z } from "zod";
import { defineAction } from "../../action";
import { showRemovals } from "../../screens/open-items";
import { cursor } from "../inputs";

export const pageRemovals = defineAction({
  verb: "removals.page",
  needs: "customers.read",
  reads: true,
  data: z.object({ cursor }),
  run: showRemovals,
});

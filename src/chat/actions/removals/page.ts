import { z } from "zod";
import { defineAction } from "../../action";
import { showRemovals } from "../../screens/open-items";
import { cursor, removalsShown } from "../inputs";

export const pageRemovals = defineAction({
  verb: "removals.page",
  needs: "customers.read",
  writes: false,
  data: z.object({ cursor, of: removalsShown }),
  run: showRemovals,
});

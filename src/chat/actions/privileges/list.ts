import { z } from "zod";
import { defineAction } from "../../action";
import { showFollowUps } from "../../commands/privileges/list";
import { id } from "../inputs";

export const openFollowUps = defineAction({
  verb: "follow-ups.list",
  needs: "customers.read",
  reads: true,
  data: z.object({ customer: id.optional() }),
  run: (turn, data) => showFollowUps(turn, data.customer),
});

import { z } from "zod";
import { defineAction } from "../../action";
import { withPressed } from "../../screens/pressed";
import { personalView } from "../../screens/removals/removals";
import { shown } from "../../views/view";
import { id } from "../inputs";

/** Everybody may press it: an approver gets the whole request, its requester how it stands, others who decides. */
export const reviewFromCard = defineAction({
  verb: "removal.review",
  needs: "customers.read",
  writes: false,
  data: z.object({ removal: id }),
  run: (turn, data) =>
    withPressed(turn, "removal", data.removal, async (removal) => shown(await personalView(turn, removal, turn.actor))),
});

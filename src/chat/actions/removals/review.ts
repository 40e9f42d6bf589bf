import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { personalView } from "../../screens/removals/removals";
import { shown } from "../../views/view";
import { id } from "../inputs";

/** Everybody may press it: an approver gets the whole request, its requester how it stands, others who decides. */
export const reviewFromCard = defineAction({
  verb: "removal.review",
  needs: "customers.read",
  writes: false,
  data: z.object({ removal: id }),
  async run(turn, data) {
    const removal = await turn.store.removal(data.removal);
    if (!removal) return refuse(turn, { kind: "not-found", what: "removal", words: data.removal });
    return shown(await personalView(turn, removal, turn.actor));
  },
});

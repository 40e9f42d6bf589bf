import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { followUpView } from "../../screens/follow-ups";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const openFollowUp = defineAction({
  verb: "privileges.open",
  needs: "customers.read",
  reads: true,
  data: z.object({ followUp: id }),
  async run(turn, data) {
    const followUp = await turn.store.followUp(data.followUp);
    if (!followUp) return refuse(turn, { kind: "not-found", what: "follow-up", words: data.followUp });
    return { ...shown(await followUpView(turn, followUp)), shows: { kind: "follow-up", id: followUp.id } };
  },
});

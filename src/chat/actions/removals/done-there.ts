import { z } from "zod";
import { confirmDoneThere } from "../../../core/removals/ending/done-there";
import { defineAction } from "../../action";
import { afterDecision } from "../../screens/removals/decided";
import { id } from "../inputs";

export const confirmEndedThere = defineAction({
  verb: "removal.doneThere",
  needs: "removals.request",
  writes: true,
  data: z.object({ removal: id }),
  async run(turn, { removal }) {
    return afterDecision(turn, { removal }, await confirmDoneThere(turn.deps, turn.store, turn.actor, removal));
  },
});

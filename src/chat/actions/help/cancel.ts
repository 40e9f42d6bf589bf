import { z } from "zod";
import { defineAction } from "../../action";
import { cancelledCard } from "../../views/help/cancelled";
import { replaced, shown } from "../../views/view";

export const cancel = defineAction({
  verb: "cancel",
  writes: true, // a form that was typed for becomes another message, for everybody
  // What a form was opened on is left as it was; whether it has a message of its own, `own-form.ts` says.
  data: z.object({ own: z.boolean().catch(false) }),
  run: async (turn, { own }) => (own ? replaced : shown)(cancelledCard(turn.reader)),
});

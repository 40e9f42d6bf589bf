import { z } from "zod";
import { defineAction } from "../../action";
import { cancelledCard } from "../../views/help/cancelled";
import { lists } from "../../views/list-rows";
import { replaced, shown } from "../../views/view";
import { idIfAny } from "../inputs";

export const cancel = defineAction({
  verb: "cancel",
  writes: true, // a form that was typed for becomes another message, for everybody
  // What a form was opened on is left as it was; whether it has a message of its own, `carried-on.ts` says.
  data: z.object({
    own: z.boolean().catch(false),
    customer: idIfAny,
    provider: idIfAny,
    invitation: idIfAny,
    list: z.enum(lists).optional(),
  }),
  run: async (turn, { own, ...left }) => (own ? replaced : shown)(cancelledCard(turn.reader, left)),
});

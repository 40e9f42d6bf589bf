import { z } from "zod";
import { defineAction } from "../../action";
import { cancelledCard } from "../../views/help/cancelled";
import { lists, places } from "../../views/list-rows";
import { replaced } from "../../views/view";
import { idIfAny } from "../inputs";

export const cancel = defineAction({
  verb: "cancel",
  writes: true, // a form that was typed for becomes another message, for everybody
  data: z.object({
    customer: idIfAny,
    provider: idIfAny,
    invitation: idIfAny,
    list: z.enum(lists).optional(),
    way: z.object({ verb: z.enum(places) }).optional(),
  }),
  // What a form was opened on stays as it was; where that was a list, there is its own way back.
  run: async (turn, { way, list, ...about }) => {
    const left = way === undefined ? { ...about, list } : about;
    return { ...replaced(cancelledCard(turn.reader, left)), onlyIfShown: true };
  },
});

import { z } from "zod";
import { defineAction } from "../../action";
import { showHistory, showHistoryAsked } from "../../screens/history";
import { withPressed } from "../../screens/pressed";
import { before, id } from "../inputs";

export const openHistory = defineAction({
  verb: "history.open",
  needs: "customers.read",
  writes: false,
  data: z.object({ customer: id, before, isTimed: z.boolean().default(false) }),
  run: (turn, data) =>
    withPressed(turn, "customer", data.customer, (customer) =>
      data.before === undefined
        ? showHistoryAsked(turn, customer, data.isTimed)
        : showHistory(turn, customer, data.before),
    ),
});

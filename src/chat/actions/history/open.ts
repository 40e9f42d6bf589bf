import { z } from "zod";
import { defineAction } from "../../action";
import { showHistory } from "../../screens/history";
import { withPressed } from "../../screens/pressed";
import { before, id } from "../inputs";

export const openHistory = defineAction({
  verb: "history.open",
  needs: "customers.read",
  writes: false,
  data: z.object({ customer: id, before }),
  run: (turn, data) =>
    withPressed(turn, "customer", data.customer, (customer) => showHistory(turn, customer, data.before)),
});

import { z } from "zod";
import { defineAction } from "../../action";
import { withPressed } from "../../screens/pressed";
import { because, showRequestForm } from "../../screens/removals/form";
import { id, typedReason } from "../inputs";

export const startRemoval = defineAction({
  verb: "removal.start",
  needs: "removals.request",
  writes: false,
  data: z.object({ customer: id, why: typedReason }),
  run: (turn, { customer: id, why }) =>
    withPressed(turn, "customer", id, (customer) => showRequestForm(turn, customer, because(why))),
});

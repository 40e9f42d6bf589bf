import { z } from "zod";
import { defineAction } from "../../action";
import { withPressed } from "../../screens/pressed";
import { showRequestForm } from "../../screens/removals/form";
import { id } from "../inputs";

export const startRemoval = defineAction({
  verb: "removal.start",
  needs: "removals.request",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, data) => withPressed(turn, "customer", data.customer, (customer) => showRequestForm(turn, customer)),
});

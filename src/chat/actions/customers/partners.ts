import { z } from "zod";
import { defineAction } from "../../action";
import { showPartners } from "../../screens/customers/partners";
import { withPressed } from "../../screens/pressed";
import { id } from "../inputs";

export const openPartners = defineAction({
  verb: "customer.partners",
  needs: "customers.read",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, data) => withPressed(turn, "customer", data.customer, (customer) => showPartners(turn, customer)),
});

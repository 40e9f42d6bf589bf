import { z } from "zod";
import { recordParts } from "../../../core/customers/record-part";
import { defineAction } from "../../action";
import { showCustomer } from "../../screens/customers";
import { withPressed } from "../../screens/pressed";
import { id, text } from "../inputs";

export const openCustomer = defineAction({
  verb: "customer.open",
  needs: "customers.read",
  writes: false,
  data: z.object({ customer: id, part: z.enum(recordParts).optional() }),
  // From an approval, and from the form of a customer whose domain or tenant id is that of this one.
  beside: {
    comment: text(600),
    name: text(200, 1000),
    domain: text(260, 1000),
    customerTenant: text(100, 500),
    alias: text(100, 500),
    tags: text(300, 1500),
    notes: text(2000, 4500),
  },
  run: (turn, data) =>
    withPressed(turn, "customer", data.customer, (customer) => showCustomer(turn, customer, data.part)),
});

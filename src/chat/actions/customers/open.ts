import { z } from "zod";
import { accountLimits } from "../../../core/customers/account/tags";
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
  beside: {
    comment: text(600),
    name: text(200),
    domain: text(260),
    customerTenant: text(100),
    alias: text(accountLimits.alias),
    tags: text(accountLimits.tags),
    notes: text(accountLimits.notes),
  },
  run: (turn, data) =>
    withPressed(turn, "customer", data.customer, (customer) => showCustomer(turn, customer, data.part)),
});

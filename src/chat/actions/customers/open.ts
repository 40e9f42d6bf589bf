import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { showCustomer } from "../../screens/customers";
import { id } from "../inputs";

export const openCustomer = defineAction({
  verb: "customer.open",
  needs: "customers.read",
  reads: true,
  data: z.object({ customer: id }),
  async run(turn, data) {
    const customer = await turn.store.customer(data.customer);
    return customer
      ? showCustomer(turn, customer)
      : refuse(turn, { kind: "not-found", what: "customer", words: data.customer });
  },
});

import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { showHistory } from "../../screens/history";
import { id } from "../inputs";

export const openHistory = defineAction({
  verb: "history.open",
  needs: "customers.read",
  reads: true,
  data: z.object({ customer: id, before: z.coerce.number().int().min(1).optional() }),
  async run(turn, data) {
    const customer = await turn.store.customer(data.customer);
    return customer
      ? showHistory(turn, customer, data.before)
      : refuse(turn, { kind: "not-found", what: "customer", words: data.customer });
  },
});

import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { requestView } from "../../screens/removals/removals";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const startRemoval = defineAction({
  verb: "removal.start",
  needs: "removals.request",
  writes: false,
  data: z.object({ customer: id }),
  async run(turn, data) {
    const customer = await turn.store.customer(data.customer);
    if (!customer) return refuse(turn, { kind: "not-found", what: "customer", words: data.customer });
    if (customer.state === "active") return shown(await requestView(turn, customer));
    const { id, name, removedAt = 0 } = customer;
    return refuse(turn, { kind: "customer-removed", name, customer: id, removedAt });
  },
});

import { z } from "zod";
import { defineAction } from "../../action";
import { refuse } from "../../refuse";
import { customerPartners } from "../../views/customers/partners";
import { shown } from "../../views/view";
import { id } from "../inputs";

export const openPartners = defineAction({
  verb: "customer.partners",
  needs: "customers.read",
  reads: true,
  data: z.object({ customer: id }),
  async run(turn, data) {
    const { store, reader, deps } = turn;
    const customer = await store.customer(data.customer);
    if (!customer) return refuse(turn, { kind: "not-found", what: "customer", words: data.customer });
    return shown(customerPartners(reader, { customer, tenant: store.tenant, now: deps.clock.now() }));
  },
});

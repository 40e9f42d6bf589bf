import { defineCommand } from "../../command";
import { showCustomers, withCustomer } from "../../screens/customers";
import { customerPartners } from "../../views/customers/partners";
import { shown } from "../../views/view";

export const showPartners = defineCommand({
  name: "customers.partners",
  task: "customers",
  words: { en: ["partners", "partner relationships"], it: ["partner", "relazioni con i partner"] },
  argument: "required",
  needs: "customers.read",
  writes: false,
  async run(turn, words) {
    if (!words) return showCustomers(turn, {});
    const { store, reader, deps } = turn;
    return withCustomer(turn, words, { verb: "customer.partners" }, async (customer) =>
      shown(customerPartners(reader, { customer, tenant: store.tenant, now: deps.clock.now() })),
    );
  },
});

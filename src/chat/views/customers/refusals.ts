import type { CustomerRefusal } from "../../../core/customers/refusals";
import { fact } from "../facts";
import { plainText, type RefusalViews } from "../refusals/refusal-text";

/** Refusals for what a customer is, in words. */
export const customerRefusals: RefusalViews<CustomerRefusal> = {
  "customer-removed": {
    text: (reader, { name, customer, removedAt }) => ({
      ...plainText(reader, "customer-removed", { date: reader.date(removedAt) }),
      facts: [fact(reader, "refusal.fact.customer", name)],
      customer,
    }),
  },
};

import { markOf } from "../../../src/core/customers/account/touched";
import type { Product } from "../../support/product";
import { sara } from "../../support/world";

const tailspin = "33333333-3333-4333-8333-333333333302";

const wish = {
  name: "Litware S.r.l.",
  domain: "litware.example",
  customerTenant: "",
  origin: "other",
  channel: "referral",
};

const account = { customerTenant: "", alias: "", tags: "", origin: "other", notes: "Calls on Monday." };

const ofTailspin = async ({ store }: Product) => ({
  customer: tailspin,
  revision: (await store.customer(tailspin))?.revision,
});

/** Presses about customers' accounts that change something. */
export const customerDeeds = [
  { what: "a customer added", by: sara, verb: "customer.add", does: async () => wish, tells: ["customer.added"] },
  {
    what: "an account completed",
    by: sara,
    verb: "customer.complete",
    async does({ store }: Product) {
      const known = await store.customer(tailspin);
      return { customer: tailspin, said: known && markOf(known), ...account, left: { agreed: "none" } };
    },
    tells: ["customer.changed"],
  },
  {
    what: "a customer assigned",
    by: sara,
    verb: "customer.assign",
    does: async (bot: Product) => ({ ...(await ofTailspin(bot)), owner: sara.id }),
    tells: ["customer.changed"],
  },
];

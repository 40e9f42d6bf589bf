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
    async does(bot: Product) {
      const known = await bot.store.customer(tailspin);
      const wish = { customer: tailspin, said: known && markOf(known), ...account };
      // Without its tenant id: that is asked about, once.
      const asked = await bot.invokes(sara, "customer.complete", wish);
      const left = asked.buttons.find(({ verb }) => verb === "customer.complete")?.data.left;
      return { ...wish, left };
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

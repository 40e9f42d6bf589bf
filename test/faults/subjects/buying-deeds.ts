import type { Product } from "../../support/product";
import { marco, sara } from "../../support/world";

const customer = "33333333-3333-4333-8333-333333333302";

const shown = async ({ store }: Product) => ({ customer, revision: (await store.customer(customer))?.revision });

/** Presses about customers that change something. */
export const buyingDeeds = [
  {
    what: "a customer that may buy",
    by: sara,
    verb: "customer.permit-buying",
    does: shown,
    tells: ["customer.buying-permitted"],
  },
  {
    what: "a customer that may buy no longer",
    by: marco,
    verb: "customer.withdraw-buying",
    async does(bot: Product) {
      await bot.invokes(marco, "customer.permit-buying", await shown(bot));
      return shown(bot);
    },
    tells: ["customer.buying-withdrawn"],
  },
];

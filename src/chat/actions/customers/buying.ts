import { z } from "zod";
import { decideBuying } from "../../../core/customers/buying";
import { defineAction } from "../../action";
import { afterBuying, showBuying } from "../../screens/customers/buying";
import { id } from "../inputs";

const data = z.object({ customer: id });

export const openBuying = defineAction({
  verb: "customer.buying",
  needs: "customers.permit-buying",
  writes: false,
  data,
  run: (turn, { customer }) => showBuying(turn, customer),
});

export const permitBuying = defineAction({
  verb: "customer.permit-buying",
  needs: "customers.permit-buying",
  writes: true,
  data,
  run: async (turn, { customer }) =>
    afterBuying(turn, await decideBuying(turn.deps, turn.store, turn.actor, { customer, mayBuy: true })),
});

export const withdrawBuying = defineAction({
  verb: "customer.withdraw-buying",
  needs: "customers.permit-buying",
  writes: true,
  data,
  run: async (turn, { customer }) =>
    afterBuying(turn, await decideBuying(turn.deps, turn.store, turn.actor, { customer, mayBuy: false })),
});

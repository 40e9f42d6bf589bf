import { z } from "zod";
import { type BuyingWish, decideBuying } from "../../../core/customers/buying";
import { defineAction } from "../../action";
import type { Answer } from "../../answer";
import type { WritingTurn } from "../../context";
import { afterBuying, showBuyingSaid, showBuys } from "../../screens/customers/buying";
import { withPressed } from "../../screens/pressed";
import { id, revision } from "../inputs";

const data = z.object({ customer: id });
const wish = z.object({ customer: id, revision });

export const openBuying = defineAction({
  verb: "customer.buying",
  needs: "customers.permit-buying",
  writes: false,
  data: data.extend({ wished: z.boolean().optional() }),
  run: (turn, { customer: id, wished }) =>
    withPressed(turn, "customer", id, (customer) => showBuyingSaid(turn, customer, wished)),
});

export const openBuys = defineAction({
  verb: "customer.buys",
  needs: "customers.read",
  writes: false,
  data,
  run: (turn, { customer: id }) => withPressed(turn, "customer", id, (customer) => showBuys(turn, customer)),
});

const decide = async (turn: WritingTurn, wish: BuyingWish): Promise<Answer> =>
  afterBuying(turn, wish.customer, await decideBuying(turn.deps, turn.store, turn.actor, wish));

export const permitBuying = defineAction({
  verb: "customer.permit-buying",
  needs: "customers.permit-buying",
  writes: true,
  data: wish,
  run: (turn, seen) => decide(turn, { ...seen, mayBuy: true }),
});

export const withdrawBuying = defineAction({
  verb: "customer.withdraw-buying",
  needs: "customers.permit-buying",
  writes: true,
  data: wish,
  run: (turn, seen) => decide(turn, { ...seen, mayBuy: false }),
});

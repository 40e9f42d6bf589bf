import { z } from "zod";
import { keepUnlisted } from "../../../core/customers/account/unlisted";
import { defineAction } from "../../action";
import { afterKeeping } from "../../screens/customers";
import { id } from "../inputs";

export const keepUnlistedCustomer = defineAction({
  verb: "customer.keep-unlisted",
  needs: "customers.add",
  doing: "keeping-unlisted",
  writes: true,
  data: z.object({ customer: id }),
  run: async (turn, { customer }) =>
    afterKeeping(turn, await keepUnlisted(turn.deps, turn.store, turn.actor, customer)),
});

import { z } from "zod";
import { defineAction } from "../../action";
import { withPressed } from "../../screens/pressed";
import { showProviderText } from "../../screens/removals/form";
import { id } from "../inputs";

export const prepareProviderText = defineAction({
  verb: "removal.providerText",
  needs: "removals.request",
  writes: false,
  data: z.object({ customer: id }),
  run: (turn, data) => withPressed(turn, "customer", data.customer, (customer) => showProviderText(turn, customer)),
});

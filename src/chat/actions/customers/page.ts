import { z } from "zod";
import { defineAction } from "../../action";
import { showCustomers } from "../../screens/customers";
import { customerFilters, facetsIn } from "../../views/customers/filter";
import { conditions, cursor } from "../inputs";

export const pageCustomers = defineAction({
  verb: "customers.page",
  needs: "customers.read",
  writes: false,
  data: z.object({
    words: z.string().max(200).default(""),
    filter: z.enum(customerFilters).default("all"),
    facets: conditions,
    cursor,
  }),
  run: (turn, { words, filter, facets, cursor }) =>
    showCustomers(turn, {
      words,
      facets: [...facetsIn(filter), ...facets],
      removed: filter === "removed",
      ...(cursor && { cursor }),
    }),
});

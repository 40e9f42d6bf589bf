import { z } from "zod";
import { defineForm } from "../../action";
import { showCustomers, showCustomersAgain } from "../../screens/customers";
import { customerFilters, facetsIn } from "../../views/customers/filter";
import { choice, conditions, cursor, text } from "../inputs";

export const pageCustomers = defineForm({
  verb: "customers.page",
  needs: "customers.read",
  writes: false,
  data: z.object({
    facets: conditions,
    cursor,
    left: z.object({ filter: z.enum(customerFilters) }).optional(),
  }),
  inputs: { words: text(200), filter: choice(customerFilters, "all") },
  run: (turn, { words, filter, facets, cursor }) =>
    showCustomers(turn, {
      words,
      facets: [...facetsIn(filter), ...facets],
      removed: filter === "removed",
      ...(cursor && { cursor }),
    }),
  again: (turn, { words, filter, facets }, refusal) =>
    showCustomersAgain(
      turn,
      { words, facets: [...facetsIn(filter), ...facets], removed: filter === "removed" },
      refusal,
    ),
});

import { z } from "zod";
import { defineForm } from "../../action";
import { showCustomers, showCustomersAgain } from "../../screens/customers";
import { customerFilters, facetsIn } from "../../views/customers/filter";
import { opens } from "../../views/customers/rows";
import { choice, conditions, cursor, idIfAny, text } from "../inputs";

export const pageCustomers = defineForm({
  verb: "customers.page",
  needs: "customers.read",
  writes: false,
  data: z.object({
    facets: conditions,
    cursor,
    /** The words by which the page was found from which it is gone on: behind others it is none. */
    shown: z.string().optional(),
    opens: z.enum(["", ...opens]).optional(),
    owner: idIfAny,
    left: z.object({ filter: z.enum(customerFilters) }).optional(),
  }),
  inputs: { words: text(200), filter: choice(customerFilters, "all") },
  run: (turn, { words, filter, facets, cursor, shown = words, opens, owner }) =>
    showCustomers(turn, {
      words,
      ...(opens && { opens, owner }),
      facets: [...facetsIn(filter), ...facets],
      removed: filter === "removed",
      ...(cursor && shown === words && { cursor }),
    }),
  again: (turn, { words, filter, facets, opens, owner }, refusal) =>
    showCustomersAgain(
      turn,
      {
        words,
        ...(opens && { opens, owner }),
        facets: [...facetsIn(filter), ...facets],
        removed: filter === "removed",
      },
      refusal,
    ),
});

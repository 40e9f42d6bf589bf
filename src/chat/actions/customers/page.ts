import { z } from "zod";
import { services } from "../../../core/customers/customer";
import { recordParts } from "../../../core/customers/record-part";
import { defineForm } from "../../action";
import { showCustomers, showCustomersAgain } from "../../screens/customers";
import { customerFilters, facetsIn } from "../../views/customers/filter";
import { opens } from "../../views/customers/rows";
import { choice, conditions, cursor, id, text, typedReason, typedTime } from "../inputs";

/** What a line said beside the customer whom it did not name, as the actions take it that its rows open. */
const said = z
  .object({
    owner: id,
    seenOn: typedTime,
    services: z.array(z.enum(services)).max(20),
    why: typedReason,
    wished: z.boolean(),
    isTimed: z.boolean(),
    part: z.enum(recordParts),
  })
  .partial()
  .optional();

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
    said,
    /** By the button that goes on with whoever is chosen. */
    isChoosing: z.boolean().default(false),
    left: z.object({ filter: z.enum(customerFilters) }).optional(),
  }),
  inputs: { words: text(200), filter: choice(customerFilters, "all") },
  run: (turn, { words, filter, facets, cursor, shown = words, opens, said, isChoosing, left }) => {
    const isSame = shown.trim() === words.trim();
    return showCustomers(turn, {
      isUnchosen: isChoosing && isSame && filter === left?.filter,
      words,
      said,
      ...(opens && { opens }),
      facets: [...facetsIn(filter), ...facets],
      removed: filter === "removed",
      ...(cursor && isSame && { cursor }),
    });
  },
  again: (turn, { words, filter, facets, opens, said }, refusal) =>
    showCustomersAgain(
      turn,
      {
        words,
        said,
        ...(opens && { opens }),
        facets: [...facetsIn(filter), ...facets],
        removed: filter === "removed",
      },
      refusal,
    ),
});

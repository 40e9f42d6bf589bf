import { z } from "zod";
import { defineAction } from "../../action";
import { showCustomers } from "../../screens/customers";

const filters = ["all", "granted", "revoked", "none", "gap"] as const;

export const pageCustomers = defineAction({
  verb: "customers.page",
  needs: "customers.read",
  reads: true,
  data: z.object({
    words: z.string().max(200).default(""),
    filter: z.enum(filters).default("all"),
    cursor: z.string().max(2000).optional(),
  }),
  run: (turn, { words, filter, cursor }) => showCustomers(turn, { words, filter, ...(cursor && { cursor }) }),
});

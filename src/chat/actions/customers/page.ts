import { z } from "zod";
import { defineAction } from "../../action";
import { showCustomers } from "../../screens/customers";
import { cursor } from "../inputs";

const filters = ["all", "granted", "revoked", "none", "gap"] as const;

export const pageCustomers = defineAction({
  verb: "customers.page",
  needs: "customers.read",
  writes: false,
  data: z.object({
    words: z.string().max(200).default(""),
    filter: z.enum(filters).default("all"),
    cursor,
  }),
  run: (turn, { cursor, ...query }) => showCustomers(turn, { ...query, ...(cursor && { cursor }) }),
});

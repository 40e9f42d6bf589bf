import { z } from "zod";
import type { Condition, Facet } from "../../core/customers/facets";
import type { ShownPart } from "../../core/removals/shown";

/** Shapes that card data comes in: clients send numbers as strings and leave empty inputs out. */
export const id = z.string().min(1).max(200);
/** An id that a card leaves empty when there is none. */
export const idIfAny = id
  .or(z.literal(""))
  .optional()
  .transform((given) => given || undefined);
/** Mark of a page: whatever is in it, a page comes of it. */
export const cursor = z.string().max(2000).optional();
const facet = z.custom<Facet>(
  (given) =>
    typeof given === "string" &&
    /^(?:gap|pending|provider|owner|(?:privilege|provider|service|owner):.{1,200})$/s.test(given),
);
/** What a list of customers is narrowed by. */
export const conditions: z.ZodType<Condition[], z.ZodTypeDef, unknown> = z
  .array(
    z.union([facet, z.object({ not: facet }).strict(), z.object({ anyOf: z.array(facet).min(1).max(8) }).strict()]),
  )
  .max(8)
  .default([]);
export const revision = z.coerce.number().int().min(0);
export const typed = z.string().max(5000).default("");
export const ticked = z
  .union([z.boolean(), z.string()])
  .default(false)
  .transform((value) => value === true || value === "true");
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .or(z.literal("").transform(() => undefined));

const digest = z.string().max(64);
/** What a form showed of a customer, by part. */
export const shownBefore = z
  .object({
    name: digest,
    domain: digest,
    relationship: digest,
    provider: digest,
    subscriptions: digest,
    privileges: digest,
    way: digest,
  } satisfies Record<ShownPart, unknown>)
  .partial();

/** An input whose id carries the card's revision, as in `comment_r5`, under its plain name. */
export function withoutRevisions(data: unknown): unknown {
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key.replace(/_r\d+$/, ""), value]));
}

/** A shape whose inputs may carry the revision in their ids (teams-platform 2.9). */
export const revised = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(withoutRevisions, z.object(shape));

import type { Customer } from "../customers/customer";
import type { Provider } from "./provider";

/** Whether a provider can order for a customer, and what keeps it from that. */
export type Ordering = "can" | "unauthorised" | "unrelated";

/** A provider orders once we have authorised it, for customers with whom it has a relationship of its own (R63, R80, R164). */
export function orderingOf({ provider: held }: Customer, provider: Provider | undefined): Ordering {
  if (provider && provider.state !== "authorised") return "unauthorised";
  return held?.canOrder ? "can" : "unrelated";
}

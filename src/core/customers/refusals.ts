import type { Millis } from "../clock";
import type { CustomerId } from "./customer";

/** Ways to say no for what a customer is. */
export type CustomerRefusal = { kind: "customer-removed"; name: string; customer: CustomerId; removedAt: Millis };

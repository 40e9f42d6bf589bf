import { sara } from "../support/world";

const wish = {
  name: "Litware S.r.l.",
  domain: "litware.example",
  customerTenant: "",
  origin: "other",
  channel: "referral",
};

/** Presses about customers' accounts that change something. */
export const customerDeeds = [
  { what: "a customer added", by: sara, verb: "customer.add", does: async () => wish, tells: ["customer.added"] },
];

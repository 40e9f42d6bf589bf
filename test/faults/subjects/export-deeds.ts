import { luke } from "../../support/world";

/** Presses that open a page from which something is saved. */
export const exportDeeds = [
  {
    what: "a page to export a history",
    by: luke,
    verb: "export.open",
    does: async () => ({ customer: "33333333-3333-4333-8333-333333333302" }),
    tells: ["customer.history-exported"],
  },
];

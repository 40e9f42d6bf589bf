import type { Product } from "../../support/product";
import { marco } from "../../support/world";

const tailspin = "33333333-3333-4333-8333-333333333302";
const today = "2026-11-21";

const ofTailspin = async ({ store }: Product) => ({
  customer: tailspin,
  revision: (await store.customer(tailspin))?.revision,
});

/** Presses that record what was seen of privileges. */
export const privilegeDeeds = [
  {
    what: "privileges taken away",
    by: marco,
    verb: "privileges.take",
    knownAlready: true,
    does: async (bot: Product) => ({ ...(await ofTailspin(bot)), taken: "exchange", seenOn: today }),
    tells: ["customer.privileges-revoked"],
  },
  {
    what: "another partner",
    by: marco,
    verb: "privileges.partner",
    knownAlready: true,
    does: async (bot: Product) => ({
      ...(await ofTailspin(bot)),
      partner: "Litware Cloud",
      sells: "csp",
      services: "exchange",
      seenOn: today,
      endedOn: today,
    }),
    tells: ["customer.privileges-revoked", "privileges.partner-recorded"],
  },
  {
    what: "privileges granted again",
    by: marco,
    verb: "privileges.regrant",
    knownAlready: true,
    does: async (bot: Product) => ({ ...(await ofTailspin(bot)), services: "azure", seenOn: today, endedOn: "" }),
    tells: ["privileges.granted-again"],
  },
];

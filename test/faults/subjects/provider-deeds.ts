import type { Product } from "../../support/product";
import { marco, northwind } from "../../support/world";

const ofNorthwind = async ({ store }: Product) => ({
  provider: northwind,
  revision: (await store.provider(northwind))?.revision,
});

/** Northwind is authorised, and its access waits for a review. */
export async function review(bot: Product): Promise<{ review: string; revision: number }> {
  const seen = { ...(await ofNorthwind(bot)), consequences: 1, consent: "true" };
  await bot.invokes(marco, "provider.authorise", seen);
  const [open] = await bot.store.openFollowUps();
  if (!open) throw new Error("no review is open");
  return { review: open.id, revision: open.revision };
}

/** Presses about providers that change something. */
export const providerDeeds = [
  {
    what: "a provider recorded",
    by: marco,
    verb: "provider.record",
    does: async () => ({ providerName: "Litware Distribution", receivedOn: "2026-11-20", link: "" }),
    tells: ["provider.recorded"],
  },
  {
    what: "notes on a provider",
    by: marco,
    verb: "provider.note",
    does: async (bot: Product) => ({
      ...(await ofNorthwind(bot)),
      training: "",
      marketing: "",
      credit: "60 days",
      notes: "",
    }),
    tells: ["provider.noted"],
  },
  {
    what: "an authorised provider",
    by: marco,
    verb: "provider.authorise",
    does: async (bot: Product) => ({ ...(await ofNorthwind(bot)), consequences: 1, consent: "true" }),
    tells: ["provider.authorised"],
  },
  {
    what: "a provider's access removed",
    by: marco,
    verb: "provider.access-removed",
    does: review,
    tells: ["provider.access-reviewed"],
  },
  {
    what: "a provider's access kept",
    by: marco,
    verb: "provider.keep-access",
    does: async (bot: Product) => ({ ...(await review(bot)), why: "support", until: "2026-12-31" }),
    tells: ["provider.access-reviewed"],
  },
];

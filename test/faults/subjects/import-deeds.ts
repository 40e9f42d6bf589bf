import { csvOf } from "../../support/lists/brought";
import { fileHost } from "../../support/lists/file-host";
import type { Product } from "../../support/product";
import { giulia, marco } from "../../support/world";
import { carried, type PressDeed } from "../deeds";

/** What the card of a list carries that was brought and compared. */
export async function compared(bot: Product, verb: string): Promise<Record<string, unknown>> {
  const files = await fileHost(bot);
  await files.hands(giulia, csvOf(["", "Neve S.r.l.", "neve.example", "Reseller", ""]));
  await bot.settled();
  await files.stop();
  const card = await bot.says(giulia, "importa");
  return { ...carried(card, verb), origin: "other" };
}

/** A customer of which somebody is to say whether it is ours. */
async function unlisted(bot: Product): Promise<{ customer: string }> {
  await bot.invokes(giulia, "import.apply", await compared(bot, "import.apply"));
  await bot.settled();
  const { customers } = await bot.store.customers({ facets: ["unlisted"], limit: 1 });
  return { customer: customers[0]?.id ?? "" };
}

/** What is done with lists of customers. */
export const importDeeds: PressDeed[] = [
  {
    what: "a list that is applied",
    by: giulia,
    verb: "import.apply",
    does: (bot) => compared(bot, "import.apply"),
    tells: ["customer.imported", "customer.unlisted", "import.applied"],
  },
  {
    what: "a list that is given up",
    by: giulia,
    verb: "import.give-up",
    does: (bot) => compared(bot, "import.give-up"),
    tells: [],
  },
  {
    what: "a customer that is ours, though no list has it",
    by: marco,
    verb: "customer.keep-unlisted",
    does: unlisted,
    tells: ["customer.kept-unlisted"],
  },
];

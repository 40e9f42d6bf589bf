import type { Person } from "../../../src/core/people/person";
import type { Product, Shown } from "../../support/product";
import { marco } from "../../support/world";

/** Records a provider as the form takes it. */
export async function recorded(bot: Product, inputs: object, by: Person = marco): Promise<Shown> {
  const form = await bot.says(by, "new provider");
  return bot.presses(by, form, /^(Record|Registra)$/, { ...inputs });
}

/** The provider by the name that it was recorded with. */
export const providerOf = async ({ store }: Product, name: string) =>
  (await store.providers()).find((each) => each.name === name);

/** The form to authorise Northwind, as it is typed for. */
export const authorising = (bot: Product, by: Person = marco): Promise<Shown> => bot.says(by, "authorise northwind");

/** Authorises Northwind, with the tick. */
export const authorised = async (bot: Product, by: Person = marco): Promise<Shown> =>
  bot.presses(by, await authorising(bot, by), /^(Authorize indirect provider|Autorizza provider indiretto)$/, {
    consent: "true",
  });

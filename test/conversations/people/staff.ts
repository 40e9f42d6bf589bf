import type { Person } from "../../../src/core/people/person";
import type { Product, Shown } from "../../support/product";
import { marco, proseware } from "../../support/world";

/** Somebody of the organisation whom Rapport does not know yet. */
export const ada: Person = {
  id: "a0000000-0000-4000-8000-000000000077",
  mri: "29:ada",
  name: "Ada Verdi",
  upn: "ada@proseware.example",
  roles: [],
  revision: 0,
};

/** Puts somebody into the rosters of Teams. */
export function inRoster({ connector }: Product, person: Person, different: object = {}): void {
  connector.members.set(person.id, {
    id: person.mri,
    aadObjectId: person.id,
    name: person.name,
    email: person.upn,
    userPrincipalName: person.upn,
    tenantId: proseware.id,
    userRole: "user",
    ...different,
  });
}

/** What is filled in for Ada, a Sales agent whose account is there. */
export const filled = {
  fullName: ada.name,
  address: ada.upn,
  "sales-agent": "true",
  account: "exists",
};

/** Adds somebody as Marco, by form and confirmation. */
export async function added(bot: Product, inputs: object = {}, by: Person = marco): Promise<Shown> {
  const form = await bot.says(by, "aggiungi utente");
  const confirm = await bot.presses(by, form, /Continu/, { ...filled, ...inputs });
  return bot.presses(by, confirm, /^(Add|Aggiungi)$/);
}

import type { Person } from "../../../src/core/people/person";
import { type Product, type Shown, startProduct } from "../../support/product";
import { giulia, loadNewPartner } from "../../support/world";

/** The product in a tenant that has not begun to enrol. */
export const startNewPartner = (): Promise<Product> => startProduct({ fill: loadNewPartner });

/** Everything that is filled in on the full way, by the first words of the button that leads to it. */
const filled: readonly (readonly [open: RegExp, send: RegExp, inputs: object])[] = [
  [
    /^(Go through|Controlla le cose)/,
    /^(Next|Avanti)$/,
    { workAccount: "at-hand", membership: "true", businessData: "true" },
  ],
  [
    /^(Choose the partner|Scegli)/,
    /^(Add to the list|Aggiungi all)/,
    { partnerId: "6123456", profileName: "Proseware Italia", country: "Italy", active: "true" },
  ],
];
const further: readonly (readonly [open: RegExp, send: RegExp, inputs: object])[] = [
  [
    /^(Give the business|Indica il profilo)/,
    /^(Save|Salva)$/,
    { legalName: "Proseware Italia S.r.l.", businessAddress: "Via Roma 1, 20121 Milano" },
  ],
  [
    /^(Give the primary|Indica il contatto)/,
    /^(Save|Salva)$/,
    { contactWho: "other", contactName: "Ada Verdi", contactAddress: "ada@proseware.example" },
  ],
  [/^(Give the support|Indica l’assistenza)/, /^(Save|Salva)$/, { support: "+39 02 1234567" }],
];

/** Prepares everything on the full way, up to the card with which the application is handed in. */
export async function prepared(bot: Product, by: Person = giulia): Promise<Shown> {
  let card = await bot.presses(by, await bot.says(by, "enrolment"), /^No/);
  for (const [open, send, inputs] of filled)
    card = await bot.presses(by, await bot.presses(by, card, open), send, { ...inputs });
  card = await bot.presses(by, card, /^(Use this|Usa)/);
  for (const [open, send, inputs] of further)
    card = await bot.presses(by, await bot.presses(by, card, open), send, { ...inputs });
  return card;
}

export const submit = /^(I have submitted it|Ho inviato la richiesta)$/;
export const signedUp = /^(The contact confirmed signing up|Il contatto ha confermato l’iscrizione)/;
export const ours = /^(The contact confirmed the address|Il contatto ha confermato l’indirizzo)/;
export const begun = /^(The review has|L’esame è)/;
export const ready = /^(The account is|L’account è)/;

/** Goes the whole way up to the review. */
export async function inReview(bot: Product, by: Person = giulia): Promise<Shown> {
  let card = await prepared(bot, by);
  for (const button of [submit, signedUp, ours, begun]) card = await bot.presses(by, card, button);
  return card;
}

import type { Language } from "../../../core/languages";
import { addresses, roles } from "./contacts.json";

const each = (leads: readonly string[], words: readonly string[], end = ""): string[] =>
  leads.flatMap((lead) => words.map((word) => `${lead}${word}${end}`));

/** To whom at a company something is written, and what leads to their address: "their owner", "la sua mail è". */
export const contactWords: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...each(["their ", "the ", "its "], roles.en),
    ...each(["the ", ""], roles.en, " of"),
    ...each(["the ", ""], roles.en, " at"),
    ...each(["their ", "her ", "his ", "its ", "the ", "whose ", "who has the ", "has the "], addresses.en),
    ...each(["their ", "her ", "his ", "its ", "the ", "whose "], addresses.en, " is"),
  ],
  it: [
    ...each(["", "il ", "la ", "l'", "il loro ", "la loro ", "al ", "alla ", "del ", "della "], roles.it),
    ...each(["la sua ", "il suo ", "la loro ", "il loro "], addresses.it),
    ...each(["la sua ", "il suo ", "la loro ", "il loro ", "la ", "l'"], addresses.it, " è"),
    ...each(["ha come ", "con ", "ha la ", "ha l'"], addresses.it),
  ],
};

import type { Language } from "../../../core/languages";
import { chooseLanguage } from "../../../core/people/language";
import { defineCommand } from "../../command";
import type { Turn } from "../../context";
import { languageIn } from "../../language/arguments";
import { refuse } from "../../refuse";
import { readerFor } from "../../texts/reader";
import { languageSet } from "../../views/help/language";
import { replaced } from "../../views/view";

/** Remembers the language and answers in it. */
export async function setLanguage(turn: Turn, language: Language) {
  await chooseLanguage(turn.store, turn.actor, language);
  return replaced(languageSet(readerFor(language, turn.reader.timeZone), {}));
}

export const chooseMyLanguage = defineCommand({
  name: "language",
  task: "settings",
  words: { en: ["language", "speak", "set language"], it: ["lingua", "parla", "imposta lingua"] },
  argument: "required",
  writes: true,
  async run(turn, argument) {
    const language = languageIn(argument);
    return language ? setLanguage(turn, language) : refuse(turn, { kind: "language-unknown", typed: argument });
  },
});

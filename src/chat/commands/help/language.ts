import { chooseLanguage } from "../../../core/people/language";
import { defineCommand } from "../../command";
import { languageIn } from "../../language/arguments";
import { refuse } from "../../refuse";
import { showLanguage } from "../../screens/help";

export const chooseMyLanguage = defineCommand({
  name: "language",
  task: "settings",
  words: { en: ["language", "speak", "set language"], it: ["lingua", "parla", "imposta lingua"] },
  argument: "required",
  writes: true,
  async run(turn, argument) {
    const language = languageIn(argument);
    if (!language) return refuse(turn, { kind: "language-unknown", typed: argument });
    await chooseLanguage(turn.store, turn.actor, language);
    return showLanguage(turn, language);
  },
});

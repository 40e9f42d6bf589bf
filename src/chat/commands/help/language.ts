import { chooseLanguage } from "../../../core/people/language";
import { defineCommand } from "../../command";
import { languageIn } from "../../language/asked/arguments";
import { askLanguage, showLanguage } from "../../screens/help";

export const chooseMyLanguage = defineCommand({
  name: "language",
  task: "settings",
  words: {
    en: {
      shown: "language",
      names: ["set language", "language to"],
      verbs: ["speak", "answer", "reply", "talk", "respond", "prefer"],
      beside: ["in", "from now on", "back", "over", "en", "it"],
      pairs: [
        {
          verbs: ["switch", "change", "set", "use", "=language", "write"],
          nouns: ["language", "english", "italian", "inglese", "italiano"],
        },
      ],
    },
    it: {
      shown: "lingua",
      names: ["imposta lingua", "lingua in"],
      verbs: ["parlare", "rispondere", "preferire"],
      beside: ["come", "d'ora in poi", "da adesso", "in poi"],
      pairs: [
        {
          verbs: ["passare", "cambiare", "impostare", "usare", "mettere", "=lingua", "scrivere"],
          nouns: ["lingua", "english", "italian", "inglese", "italiano", "italiana"],
        },
      ],
    },
  },
  slots: [],
  argument: "required",
  takes({ keys }, reader) {
    const language = languageIn(keys);
    return language ? reader.text(`language.${language}`) : "";
  },
  writes: true,
  async run(turn, { keys }) {
    const language = languageIn(keys);
    if (!language) return askLanguage(turn);
    await chooseLanguage(turn.store, turn.actor, language);
    return showLanguage(turn, language);
  },
});

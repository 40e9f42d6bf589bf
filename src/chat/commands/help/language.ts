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
      beside: [
        "language",
        "in",
        "from now on",
        "back",
        "over",
        "en",
        "it",
        "english",
        "italian",
        "inglese",
        "italiano",
      ],
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
      beside: ["come", "lingua", "d'ora in poi", "da adesso", "in poi", "english", "italian", "inglese", "italiano"],
      pairs: [
        {
          verbs: ["passare", "cambiare", "impostare", "usare", "mettere", "=lingua", "scrivere"],
          nouns: ["lingua", "english", "italian", "inglese", "italiano"],
        },
      ],
    },
  },
  slots: [],
  argument: "required",
  writes: true,
  async run(turn, { keys }) {
    const language = languageIn(keys);
    if (!language) return askLanguage(turn);
    await chooseLanguage(turn.store, turn.actor, language);
    return showLanguage(turn, language);
  },
});

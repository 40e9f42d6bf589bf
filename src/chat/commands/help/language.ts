import { chooseLanguage } from "../../../core/people/language";
import { defineCommand } from "../../command";
import { languageIn } from "../../language/asked/arguments";
import { isOfLanguage, tellsOfOthers } from "../../language/beginning/languages-told";
import { askLanguage, showLanguage, showOthersLanguage } from "../../screens/help";

/** Languages that people ask for and Rapport does not speak. */
const others = {
  en: [
    "german",
    "french",
    "spanish",
    "portuguese",
    "dutch",
    "polish",
    "russian",
    "chinese",
    "japanese",
    "arabic",
    "deutsch",
    "francais",
    "espanol",
    "portugues",
  ],
  it: [
    "tedesco",
    "francese",
    "spagnolo",
    "portoghese",
    "olandese",
    "polacco",
    "russo",
    "cinese",
    "giapponese",
    "arabo",
  ],
};

export const chooseMyLanguage = defineCommand({
  name: "language",
  task: "settings",
  words: {
    en: {
      shown: "language",
      names: ["set language", "language to"],
      verbs: ["speak", "answer", "reply", "talk", "respond", "prefer", "=english", "=italian"],
      beside: ["in", "from now on", "back", "over", "en", "it", "answers", "replies", "messages", "cards"],
      pairs: [
        {
          verbs: [
            "switch",
            "change",
            "set",
            "use",
            "=language",
            "write",
            ...["go back to", "change back to", "switch back to", "go", "=back to"],
          ],
          nouns: ["language", "english", "italian", "inglese", "italiano", ...["my language"]],
        },
      ],
    },
    it: {
      shown: "lingua",
      names: ["imposta lingua", "lingua in"],
      verbs: ["parlare", "rispondere", "=preferisco", "preferire", "=inglese", "=italiano"],
      beside: [
        "tutto",
        "tutte le risposte",
        "le risposte",
        "i messaggi",
        "le schede",
        "da oggi",
        "come",
        "d'ora in poi",
        "da adesso",
        "in poi",
        "risposte",
        "messaggi",
        "schede",
      ],
      pairs: [
        {
          verbs: [
            "passare",
            "cambiare",
            "impostare",
            "usare",
            "mettere",
            "switchare",
            "tornare",
            "=lingua",
            "scrivere",
          ],
          nouns: ["lingua", "english", "italian", "inglese", "italiano", "italiana"],
        },
        { verbs: ["=lingua"], nouns: ["inglese", "italiana", "italiano"] },
      ],
    },
  },
  slots: [],
  argument: "required",
  takes({ keys }, reader) {
    const language = languageIn(keys);
    return language ? reader.text(`language.${language}`) : "";
  },
  orElse: "language.ask",
  takesSlips: true,
  writes: true,
  async run(turn, { keys }) {
    const language = languageIn(keys);
    if (!language || isOfLanguage(keys)) return askLanguage(turn);
    await chooseLanguage(turn.store, turn.actor, language);
    return showLanguage(turn, language);
  },
});

/** Which languages there are: for who asks, or wants one that Rapport does not speak. */
export const whichLanguages = defineCommand({
  name: "language.ask",
  task: "elsewhere",
  words: {
    en: { shown: "languages", nouns: ["languages", "english", "italian", ...others.en] },
    it: { shown: "lingue", nouns: ["lingue", "inglese", "italiano", ...others.it] },
  },
  argument: "none",
  writes: false,
  run: async (turn, { sentence }) => (tellsOfOthers(sentence) ? showOthersLanguage(turn) : askLanguage(turn)),
});

import type { Language } from "../../../core/languages";
import { defineCommand } from "../../command";
import { topicWords } from "../../language/words/topics";
import { showNoticesToTry, showTopics } from "../../screens/notices";

/** "Only approvals", "approvals only". */
const onlyThese = (language: Language, ...only: string[]): string[] =>
  topicWords[language].flatMap((topic) => only.flatMap((word) => [`${word} ${topic}`, `${topic} ${word}`]));

/** "Test this notice". */
const trying = /^(?:test|testing|try|prova|provare|testa|testare)$/;

export const topicsHere = defineCommand({
  name: "notices.show",
  task: "notices",
  words: {
    en: {
      shown: "notices",
      names: ["notifications", "which notices", ...onlyThese("en", "only", "just")],
      verbs: ["notify", "subscribe", "alert", "inform"],
      nouns: [
        "notice",
        "notices",
        "notification",
        "notifications",
        "alerts",
        "topics",
        "everything except",
        "everything but",
        "all but",
        "all except",
      ],
    },
    it: {
      shown: "avvisi",
      names: ["notifiche", "quali avvisi", ...onlyThese("it", "solo", "soltanto")],
      verbs: ["avvisare", "notificare", "iscrivere", "informare", "fare sapere", "tenere aggiornato"],
      nouns: [
        "avviso",
        "avvisi",
        "notifica",
        "notifiche",
        "argomenti",
        "tutto tranne",
        "tutto eccetto",
        "tutto fuorché",
        "tutto salvo",
        "tutto meno",
      ],
    },
  },
  argument: "none",
  writes: false,
  run: (turn, { keys }) => (keys.some((key) => trying.test(key)) ? showNoticesToTry(turn) : showTopics(turn)),
});

import type { Language } from "../../../core/languages";
import { defineCommand } from "../../command";
import { asksToTry } from "../../language/asked/trials";
import { topicWords } from "../../language/words/topics";
import { showNoticesToTry, showTopics } from "../../screens/notices";

/** "Only approvals", "approvals only". */
const onlyThese = (language: Language, ...only: string[]): string[] =>
  topicWords[language].flatMap((topic) => only.flatMap((word) => [`${word} ${topic}`, `${topic} ${word}`]));

export const topicsHere = defineCommand({
  name: "notices.show",
  task: "notices",
  words: {
    en: {
      shown: "notices",
      names: [
        "notifications",
        "which notices",
        "try this notice",
        "try a notice",
        "try the notices",
        ...onlyThese("en", "only", "just"),
      ],
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
  run: (turn, { keys }) => (asksToTry(keys) ? showNoticesToTry(turn) : showTopics(turn)),
});

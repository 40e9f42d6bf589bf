import { defineCommand } from "../../command";
import { showTopics } from "../../screens/notices";

export const topicsHere = defineCommand({
  name: "notices.show",
  task: "notices",
  words: {
    en: {
      shown: "notices",
      names: ["notifications", "topics", "which notices"],
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
      names: ["notifiche", "argomenti", "quali avvisi"],
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
  run: showTopics,
});

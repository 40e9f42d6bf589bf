import { subscribe } from "../../../core/notices/subscribe";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";

export const notifyOff = defineCommand({
  name: "notices.off",
  task: "notices",
  words: {
    en: {
      shown: "notify off",
      names: ["stop notices", "stop notifications", "notifications off", "notices off"],
      verbs: ["mute", "unsubscribe"],
      beside: [
        "here",
        "this channel",
        "channel",
        "this chat",
        "chat",
        "in here",
        "in this channel",
        "in this chat",
        "from",
        "any more",
        "anymore",
        "conversation",
        "these",
        "turn",
        "switch",
        "them",
        "off",
        "all",
        "every",
        "the notices",
      ],
      pairs: [
        {
          verbs: ["stop", "disable", "cancel", "=no more", "end", "silence", "=off", "stop posting"],
          nouns: ["notices", "notifications", "alerts", "notice", "notification", "notify", "posting"],
        },
      ],
    },
    it: {
      shown: "avvisi no",
      names: ["basta avvisi", "non avvisare", "non notificare", "notifiche no", "disattiva notifiche", "avvisi off"],
      verbs: ["silenziare", "disiscrivere"],
      beside: [
        "qui",
        "questo canale",
        "canale",
        "questa chat",
        "chat",
        "in questo canale",
        "in questa chat",
        "più",
        "conversazione",
        "mandare",
        "di",
        "piu",
        "tutti",
        "tutte",
        "gli avvisi",
        "le notifiche",
      ],
      pairs: [
        {
          verbs: [
            "disattivare",
            "spegnere",
            "fermare",
            "smettere di mandare",
            "togliere",
            "bloccare",
            "interrompere",
            "=basta",
            "=stop",
            "=off",
            "smettere",
          ],
          nouns: ["avvisi", "notifiche", "avviso", "notifica"],
        },
      ],
    },
  },
  slots: [],
  argument: "none",
  needs: "notices.subscribe",
  writes: true,
  async run(turn) {
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, []);
    return outcome.ok ? shown(subscribedCard(turn.reader, { topics: [], stopped: true })) : refuse(turn, outcome.error);
  },
});

import { subscribe } from "../../../core/notices/subscribe";
import { defineCommand } from "../../command";
import { refuse } from "../../refuse";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";

export const notifyOff = defineCommand({
  name: "notices.off",
  task: "notices",
  words: {
    en: ["notify off", "stop notices", "stop notifications", "notifications off"],
    it: ["avvisi no", "basta avvisi", "non avvisare", "non notificare", "notifiche no", "disattiva notifiche"],
  },
  argument: "none",
  needs: "notices.subscribe",
  writes: true,
  async run(turn) {
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, []);
    return outcome.ok ? shown(subscribedCard(turn.reader, { topics: [], stopped: true })) : refuse(turn, outcome.error);
  },
});

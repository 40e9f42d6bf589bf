import { subscribe } from "../../../core/notices/subscribe";
import { defineCommand } from "../../command";
import { topicsIn } from "../../language/arguments";
import { refuse } from "../../refuse";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";

export const notifyHere = defineCommand({
  name: "notices.on",
  task: "notices",
  words: {
    en: ["notify here", "notify", "notify this channel", "notifications on"],
    it: ["avvisa qui", "notifica qui", "avvisi qui", "notifiche qui", "avvisa", "avvisami qui", "attiva notifiche"],
  },
  argument: "optional",
  needs: "notices.subscribe",
  writes: true,
  async run(turn, argument) {
    const wanted = topicsIn(argument);
    if (!Array.isArray(wanted)) return refuse(turn, { kind: "topic-unknown", typed: wanted.unknown });
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, wanted);
    return outcome.ok
      ? shown(subscribedCard(turn.reader, { topics: outcome.value, stopped: false }))
      : refuse(turn, outcome.error);
  },
});

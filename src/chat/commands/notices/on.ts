import { subscribe } from "../../../core/notices/subscribe";
import { defineCommand } from "../../command";
import { topicsIn } from "../../language/asked/arguments";
import { refuse } from "../../refuse";
import { askTopics } from "../../screens/notices";
import { offer } from "../../screens/offers";
import { didYouMean } from "../../views/help/did-you-mean";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";
import { notifyOff } from "./off";

export const notifyHere = defineCommand({
  name: "notices.on",
  task: "notices",
  words: {
    en: {
      shown: "notify here",
      names: ["notify", "notify this channel", "notifications on", "notices on"],
      verbs: ["notify", "subscribe", "inform", "alert"],
      beside: [
        "chat",
        "this team",
        "this group",
        "group",
        "about",
        "in this channel",
        "in this chat",
        "know",
        "and",
        "topics",
        "on",
        "us",
        "turn",
        "switch",
        "keep",
        "sign",
        "up",
        "let",
        "invitation notices",
        "team",
        "approvals",
        "approval",
        "approval requests",
        "requests",
        "removals",
        "removal",
        "invitations",
        "invitation",
        "invites",
        "customers",
        "new customers",
        "clients",
        "privileges",
        "privilege",
        "admin privileges",
        "delegated admin privileges",
        "everything",
        "all topics",
        "all",
        "every topic",
        "all notices",
      ],
      pairs: [
        {
          verbs: [
            "post",
            "send",
            "enable",
            "get",
            "receive",
            "set up",
            "keep",
            "let",
            "sign",
            "activate",
            "tell",
            "=on",
            "have",
          ],
          nouns: [
            "notifications",
            "notices",
            "notice",
            "alerts",
            "here",
            "this channel",
            "this chat",
            "channel",
            "posted",
            "notification",
            "updates",
            "this conversation",
            "conversation",
            "in here",
          ],
        },
      ],
    },
    it: {
      shown: "avvisa qui",
      names: ["notifica qui", "avvisi qui", "notifiche qui", "avvisa", "avvisami qui", "attiva notifiche"],
      verbs: ["avvisare", "notificare", "informare", "aggiornare"],
      beside: [
        "chat",
        "questo team",
        "team",
        "gruppo",
        "conversazione",
        "in questo canale",
        "in questa chat",
        "su",
        "sui",
        "sulle",
        "sugli",
        "argomenti",
        "e",
        "sapere",
        "alle",
        "approvazioni",
        "approvazione",
        "richieste da approvare",
        "richieste",
        "rimozioni",
        "rimozione",
        "inviti",
        "invito",
        "clienti",
        "nuovi clienti",
        "privilegi",
        "privilegio",
        "privilegi di amministrazione",
        "tutto",
        "tutti gli argomenti",
        "tutte",
      ],
      pairs: [
        {
          verbs: [
            "attivare",
            "ricevere",
            "mandare",
            "iscrivere",
            "abilitare",
            "accendere",
            "tenere",
            "pubblicare",
            "sentire",
            "=on",
            "dire",
            "segnalare",
            "fare sapere",
          ],
          nouns: [
            "notifiche",
            "avvisi",
            "avviso",
            "notifica",
            "qui",
            "questo canale",
            "questa chat",
            "canale",
            "aggiornamenti",
            "aggiornati",
            "aggiornato",
            "informati",
          ],
        },
      ],
    },
  },
  slots: [],
  argument: "optional",
  needs: "notices.subscribe",
  takes: ({ keys }, reader) =>
    topicsIn(keys)
      .map((topic) => reader.text(`topic.${topic}`))
      .join(" "),
  denied: async (turn, { line }) => {
    const stop = offer(turn, notifyOff);
    return shown(didYouMean(turn.reader, { typed: line, guesses: stop ? [stop] : [] }));
  },
  writes: true,
  async run(turn, { keys }) {
    const topics = topicsIn(keys);
    // A personal chat has no notices to choose from: there the refusal says so at once.
    if (topics.length === 0 && turn.incoming.conversation.kind !== "personal") return askTopics(turn);
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, topics);
    return outcome.ok
      ? shown(subscribedCard(turn.reader, { topics: outcome.value, stopped: false }))
      : refuse(turn, outcome.error);
  },
});

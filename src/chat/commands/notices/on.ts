import { subscribe } from "../../../core/notices/subscribe";
import { defineCommand } from "../../command";
import { choiceIn, isWishOfNoPlace } from "../../language/asked/arguments";
import { dueHere, newsWords, topicWords, wishedHere } from "../../language/words/topics";
import { refuse } from "../../refuse";
import { offer } from "../../screens/guessing/offers";
import { showTopics, topicsNamed, topicsToStop } from "../../screens/notices";
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
      names: ["notify", "notify this channel"],
      verbs: ["notify", "subscribe", "inform", "alert", "=notifications for", "=notices for", "=alerts for"],
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
        "keep",
        "sign",
        "up",
        "let",
        "team",
        ...topicWords.en,
        "only",
        "just",
        "except",
        "except for",
        "apart from",
        "but not",
        "everything",
        "all topics",
        "all",
        "every topic",
        "all notices",
        ...newsWords("en"),
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
            "turn on",
            "switch on",
            "turn",
            "switch",
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
            "up to date",
            "informed",
          ],
        },
        dueHere("en", "due"),
        wishedHere("en"),
        { verbs: ["=we are interested in", "=we're interested in"], nouns: ["here", "this channel", "this chat"] },
      ],
    },
    it: {
      shown: "avvisa qui",
      names: ["notifica qui", "avvisi qui", "notifiche qui", "avvisa", "avvisami qui", "attiva notifiche"],
      verbs: ["avvisare", "notificare", "informare", "aggiornare", "=notifiche per", "=avvisi per"],
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
        ...topicWords.it,
        "solo",
        "soltanto",
        "solamente",
        "tranne",
        "eccetto",
        "fuorché",
        "salvo",
        "ma non",
        "tutto",
        "tutti gli argomenti",
        "tutte",
        ...newsWords("it"),
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
            "=on alle",
            "tenere",
            "pubblicare",
            "sentire",
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
            "al corrente",
          ],
        },
        dueHere("it", "due"),
        wishedHere("it"),
        { verbs: ["=ci interessano", "=interessano"], nouns: ["qui", "questo canale", "il canale", "questa chat"] },
      ],
    },
  },
  slots: [],
  argument: "optional",
  orElse: "notices.show",
  takesSlips: true,
  forPlace: true,
  needs: "notices.subscribe",
  takes: topicsNamed,
  denied: async (turn, asked) => {
    const stop = offer(turn, notifyOff, topicsToStop(asked, turn.reader));
    return shown(didYouMean(turn.reader, { typed: asked.line, guesses: stop ? [stop] : [] }));
  },
  writes: true,
  async run(turn, { keys }) {
    const choice = choiceIn(keys);
    // A personal chat has no notices to choose from: there the refusal says so at once.
    if ((choice.add.length === 0 || isWishOfNoPlace(keys)) && turn.incoming.conversation.kind !== "personal")
      return showTopics(turn);
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, choice);
    return outcome.ok
      ? shown(subscribedCard(turn.reader, { ...outcome.value, mayTry: true }))
      : refuse(turn, outcome.error);
  },
});

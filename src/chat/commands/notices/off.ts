import { fold } from "../../../core/fold";
import { languages } from "../../../core/languages";
import { subscribe } from "../../../core/notices/subscribe";
import { topics } from "../../../core/notices/topics";
import { type Command, defineCommand } from "../../command";
import { isWishOfNoPlace, saysPlace, tellsCustomers, topicsIn } from "../../language/asked/arguments";
import { dueHere, newsWords, topicWords } from "../../language/words/topics";
import { refuse } from "../../refuse";
import { showTopics, topicsToStop } from "../../screens/notices";
import { subscribedCard } from "../../views/notices/subscribed";
import { shown } from "../../views/view";

export const notifyOff: Command = defineCommand({
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
        "yourself",
        "off",
        "all",
        "every",
        "the notices",
        "about",
        "on",
        "of",
        ...topicWords.en,
      ],
      pairs: [
        {
          verbs: [
            "stop",
            "disable",
            "cancel",
            "end",
            "silence",
            "stop posting",
            "=no more",
            "=off",
            "=don't want",
            "=do not want",
            "=don't need",
            "=don't send",
            "=do not send",
          ],
          nouns: [...newsWords("en"), "notice", "notification", "notify", "posting"],
        },
        {
          verbs: [
            ...["stop telling", "stop notifying", "stop informing", "stop alerting", "stop updating", "quit telling"],
          ],
          nouns: ["this channel", "the channel", "this chat", "this group", "this team"],
        },
        dueHere("en", "dueNoMore"),
      ],
    },
    it: {
      shown: "avvisi no",
      names: [
        "basta avvisi",
        "basta notifiche",
        "non avvisare",
        "non notificare",
        "notifiche no",
        "disattiva notifiche",
        "avvisi off",
      ],
      verbs: ["silenziare", "disiscrivere", "zittire", "disinscrivere"],
      beside: [
        ...["qui", "qui dentro", "qua", "qua dentro", "questo canale", "canale"],
        "questa chat",
        "chat",
        ...["in questo canale", "in questa chat", "in sto canale", "sto canale", "in 'sto canale", "di questo canale"],
        ...["di questa chat", "del canale", "nel canale", "dal canale", "da questo canale", "da questa chat", "gruppo"],
        ...["non se ne può più", "sono troppi", "sono troppe", "troppi", "troppe", "non servono", "non servono più"],
        "più",
        "conversazione",
        "mandare",
        "di",
        "piu",
        "tutti",
        "tutte",
        "gli avvisi",
        "le notifiche",
        "sulle",
        "sui",
        "sugli",
        ...topicWords.it,
      ],
      pairs: [
        {
          verbs: [
            ...[
              "disattivare",
              "spegnere",
              "fermare",
              "zittire",
              "azzerare",
              "mutare",
              "eliminare",
              "rimuovere",
              "sospendere",
            ],
            ...[
              "levare",
              "cancellare",
              "far tacere",
              "fare tacere",
              "chiudere",
              "mettere a tacere",
              "tagliare",
              "far smettere",
            ],
            "smettere di mandare",
            "togliere",
            "bloccare",
            "interrompere",
            "=basta",
            "=stop",
            "=off",
            "smettere",
            "=smettila di",
            "=niente",
            "=non voglio",
            "=non vogliamo",
            "=non mandare",
            "=non mandarmi",
            "=non mandarci",
            "=non inviare",
            "=non inviarmi",
            "=non inviarci",
          ],
          nouns: [...newsWords("it"), "avviso", "notifica", "avvisarmi", "avvisarci", "avvisare"],
        },
        {
          verbs: [
            ...[
              "smettere di informare",
              "smettere di aggiornare",
              "smettere di tenere aggiornato",
              "smettere di dire a",
            ],
            ...["=smettila di informare", "=smettila di aggiornare"],
          ],
          nouns: ["questo canale", "il canale", "questa chat", "questo gruppo", "questo team"],
        },
        dueHere("it", "dueNoMore"),
      ],
    },
  },
  slots: [],
  argument: "none",
  orElse: "notices.show",
  takesSlips: true,
  forPlace: true,
  needs: "notices.subscribe",
  takes: topicsToStop,
  writes: true,
  async run(turn, { keys }) {
    const named = topicsIn(keys);
    const isOfAll = named.length === 0 || named.length === topics.length;
    const isOther = tellsCustomers(keys) || isWishOfNoPlace(keys) || wantsNoEnd.test(keys.join(" "));
    if (isOther || (isOfAll && !saysToStop(keys))) return showTopics(turn);
    const choice = { add: [], drop: named.length > 0 ? named : topics };
    const outcome = await subscribe(turn.store, turn.actor, turn.incoming.conversation.id, choice);
    return outcome.ok ? shown(subscribedCard(turn.reader, outcome.value)) : refuse(turn, outcome.error);
  },
});

/** "Stop all notices", "niente avvisi", and neither where nor of what: but for the names of the command, what is shown first. */
function saysToStop(keys: readonly string[]): boolean {
  const isName = languages.some((language) => {
    const { shown: own, names = [] } = notifyOff.words[language];
    return [own, ...names].some((name) => ` ${keys.join(" ")} `.includes(` ${fold(name)} `) && !isDenial.test(name));
  });
  return isName || saysPlace(keys) || keys.some((key) => silencing.test(key));
}
const isDenial = /^non /;
/** "I don't want to stop the notices": the denial of an end, and no end. */
const wantsNoEnd =
  /\b(?:don'?t|do not|never|without|no need to|non|mica|senza|nessun bisogno di) (?:\S+ ){0,4}?(?:stop|end|mut[ei]|silenc|kill|cut|shut|turn|switch|cancel|remove\b|drop|disabl|unsubscrib|quit|ceas|los[ei]|ferm|blocc|disattiv|tog?l[gio]|lev[aio]|spegn|silenzi|disiscriv|elimin|cancell|interromp|smett|rimuov|perd)/;
const silencing = /^(?:yourself$|mut(?:e|ed|ing|[ai]|iamo|are)$|unsubscrib|silenzi|disi(?:n)?scriv|zitti)/;

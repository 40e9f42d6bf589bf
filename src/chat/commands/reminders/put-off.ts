import { defineCommand } from "../../command";
import { showPutOffAsked } from "../../screens/reminders/put-off";

export const putOffReminderOf = defineCommand({
  name: "reminders.put-off",
  task: "removals",
  words: {
    en: {
      shown: "snooze",
      names: [
        "put off",
        "postpone",
        "snooze reminder",
        "snooze the reminder",
        "put off reminder",
        "put off the reminder",
      ],
      beside: [
        ...["customer", "client", "provider", "for", "of", "about", "not now", "leftover", "remaining", "back"],
        ...["access", "privileges", "rights", "admin rights", "me", "us", "until", "by", "till"],
        ...[
          "legal notice",
          "notice",
          "invitation",
          "invitations",
          "invites",
          "invite",
          "to",
          "removal",
          "removal request",
        ],
        ...["instead", "again", "back to me", "thing", "one", "matter"],
        ...["on"],
      ],
      pairs: [
        {
          verbs: ["snooze", "postpone", "put off", "defer", "silence", "push", "push back", "move", "delay", "shelve"],
          nouns: [
            ...["reminder", "reminders", "follow-up", "follow up", "task", "review", "access review"],
            ...["leftover rights", "leftover privileges", "remaining rights", "remaining privileges"],
            ...["days", "weeks", "months", "quarter", "year"],
          ],
        },
        {
          verbs: ["=remind me", "=remind us", "=ask me", "=tell me", "=bring up"],
          nouns: [
            "not now",
            "later",
            "again later",
            "another time",
            "leftover rights",
            "leftover privileges",
            "review",
          ],
        },
        {
          verbs: [
            ...["=remind me", "=remind us", "nudge me", "ping me", "=ask me", "=remind me of"],
            ...["=come back to me", "=bring", "push", "move", "shift", "delay"],
            ...["reschedule", "hold", "bring up", "=bug me", "=bug us", "=poke me", "=buzz me", "=nag me", "=chase me"],
          ],
          nouns: [
            ...["week", "weeks", "month", "months", "days", "tomorrow", "monday", "tuesday", "wednesday"],
            ...["thursday", "friday", "next monday", "next week", "next month"],
          ],
        },
        { verbs: ["put"], nouns: ["on hold", "on ice", "off"] },
        { verbs: ["push", "move"], nouns: ["back"] },
      ],
    },
    it: {
      shown: "rinvia",
      names: ["posticipa", "rinvia promemoria", "rinvia il promemoria", "posticipa il promemoria", "rinvia attività"],
      beside: [
        ...["avanti", "in avanti", "più avanti", "la prossima volta", "che ora sono in ferie"],
        ...["che sono in ferie", "oggi non ce la faccio", "adesso non posso", "ora non posso", "non ci arrivo"],
        ...["oggi non ci arrivo", "per ora", "per adesso", "per il momento"],
        ...["tra", "fra", "dopo"],
        ...["quel", "quello", "quella", "fuori", "a galla", "a mente", "sull'"],
        ...["cliente", "provider", "di", "per", "su", "adesso no", "non adesso", "non ora", "ora no", "da", "sui"],
        ...["privilegi", "privilegi rimasti", "accessi", "accesso", "rimasti", "fino al", "fino a", "al"],
        ...["preavviso", "preavviso legale", "invito", "inviti", "a", "rimozione", "richiesta di rimozione"],
      ],
      pairs: [
        {
          verbs: [
            ...["=non ora", "=non adesso", "=ricordami", "=ricordaci", "=ricordamelo", "=ricordamela"],
            ...["=riparliamone", "=ripropommelo", "=riprendiamo"],
          ],
          nouns: [
            ...["giorni", "settimana", "settimane", "mese", "mesi", "lunedì", "martedì", "mercoledì"],
            ...["giovedì", "venerdì", "domani", "la settimana prossima", "il mese prossimo"],
          ],
        },
        {
          verbs: [
            "rinviare",
            "posticipare",
            "sospendere",
            "silenziare",
            "rimandare",
            "riproporre",
            "spostare",
            "ricordare",
          ],
          nouns: [
            ...["promemoria", "attività", "sollecito", "solleciti", "verifica", "verifica accessi"],
            ...["verifica degli accessi", "verifica dell'accesso", "privilegi rimasti", "più avanti", "un'altra volta"],
            ...["giorni", "settimana", "settimane", "mese", "mesi", "trimestre", "anno"],
            ...["lunedì", "martedì", "mercoledì", "giovedì", "venerdì"],
          ],
        },
        {
          verbs: [...["=rinvio", "=rinvio di", "=altri", "=dai altri", "=diamo altri"]],
          nouns: [
            ...["giorni", "settimane", "settimana", "mese", "mesi", "al mese prossimo", "alla settimana prossima"],
            ...["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "il mese prossimo", "la settimana prossima"],
          ],
        },
        {
          verbs: [
            ...["=ne riparliamo", "=se ne riparla", "=la riprendo", "=lo riprendo", "=la riprendiamo"],
            ...["=lo riprendiamo", "=slitta", "=slittiamo", "far slittare", "fare slittare", "slittare"],
            ...["mettere in pausa", "mettere in attesa", "congelare", "parcheggiare", "accantonare", "=ci penso"],
            ...["=ci pensiamo", "=fammi risentire", "=risentiamoci", "=richiamami"],
            ...["=ripropommi", "=riproponimelo", "=ritirami fuori", "=tira fuori di nuovo", "=fammi tornare fuori"],
            ...["=fammelo tornare", "=fammela tornare", "=fammi tornare", "=fammelo rivedere", "=fammela rivedere"],
            ...["=riportamelo", "=riportamela", "=ripescamelo", "=ripescamela", "=lo riguardiamo", "=la riguardiamo"],
          ],
          nouns: [
            ...["giorni", "giorno", "settimana", "settimane", "mese", "mesi", "a fine mese", "fine mese", "lunedì"],
            ...["martedì", "mercoledì", "giovedì", "venerdì", "domani", "dopodomani", "gennaio", "febbraio", "marzo"],
            ...["aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "novembre", "dicembre", "promemoria"],
            ...["la settimana prossima", "il mese prossimo"],
          ],
        },
      ],
    },
  },
  slots: ["customer", "provider", "invitation", "service"],
  ofFormer: true,
  directions: { customer: ["of", "to", "at", "for"] },
  takesDay: true,
  takesLength: true,
  takesReason: "awaited",
  argument: "optional",
  opensForm: true,
  offeredTo: "privileges.decide",
  doing: "putting-off",
  orElse: "privileges.list",
  writes: false,
  run: showPutOffAsked,
});

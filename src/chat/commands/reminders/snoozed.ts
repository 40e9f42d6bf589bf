import { defineCommand } from "../../command";
import { showSnoozed } from "../../screens/reminders/snoozed";

export const listSnoozed = defineCommand({
  name: "reminders.snoozed",
  task: "removals",
  words: {
    en: {
      shown: "snoozed",
      names: [
        ...[
          "unsnooze",
          "un-snooze",
          "take the snooze off",
          "take off the snooze",
          "remove the snooze",
          "lift the snooze",
        ],
        ...["cancel the snooze", "end the snooze", "undo the snooze", "resume reminder", "resume reminders"],
        ...["resume the reminder", "resume the reminders", "remind as usual again", "snoozed reminders"],
        ...["what is snoozed", "what's snoozed", "what is put off", "what was put off", "what is postponed"],
      ],
      nouns: [
        ...["snoozed", "snoozes", "unsnooze", "unsnoozed", "put off already"],
        ...["postponed", "on ice", "on hold"],
      ],
      pairs: [
        {
          verbs: [
            ...["undo", "cancel", "lift", "end", "stop", "remove", "unsnooze", "un-snooze", "wake up", "wake"],
            ...["take off", "bring back", "resume", "restart", "reactivate", "unpause", "take", "revert", "drop"],
            ...["turn off", "switch off", "turn back on", "switch back on", "get", "show", "scrap", "=unsnooze"],
          ],
          nouns: [
            ...["snooze", "snoozing", "postponement", "reminder", "reminders", "the snooze off", "snooze off"],
            ...["off snooze", "out of snooze", "reminder back", "putting off"],
          ],
        },
      ],
    },
    it: {
      shown: "rinviati",
      names: [
        ...["rinvii", "rinviate", "togli rinvio", "togli il rinvio", "togliere il rinvio", "annulla rinvio"],
        ...["annulla il rinvio", "annullare il rinvio", "annulla i rinvii", "togli i rinvii", "revoca il rinvio"],
        ...["riprendi promemoria", "riprendi il promemoria", "riprendi i promemoria", "riattiva il promemoria"],
        ...["riattiva i promemoria", "promemoria rinviati", "attività rinviate"],
        ...["che cosa è rinviato", "cosa è rinviato", "che cosa è stato rinviato", "cosa è stato rinviato"],
      ],
      nouns: [
        ...["rinvio", "rinvii", "rinviato", "rinviata", "rinviati", "rinviate", "in pausa"],
        ...["rimandato", "rimandata", "rimandati", "rimandate", "posticipati", "posticipate"],
      ],
      pairs: [
        {
          verbs: [
            ...["annullare", "togliere", "levare", "riprendere", "riattivare", "revocare", "cancellare"],
            ...["fermare", "disfare", "sbloccare", "mostrare"],
          ],
          nouns: ["rinvio", "rinvii", "promemoria", "la pausa", "sospensione del promemoria"],
        },
      ],
    },
  },
  slots: ["customer", "provider", "invitation", "service"],
  ofFormer: true,
  argument: "optional",
  offeredTo: "privileges.decide",
  writes: false,
  run: showSnoozed,
});

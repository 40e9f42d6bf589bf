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
      beside: ["customer", "client", "for", "of", "about", "by", "till", "until"],
      pairs: [
        {
          verbs: ["snooze", "postpone", "put off", "defer", "silence"],
          nouns: ["reminder", "reminders", "follow-up", "follow up", "task"],
        },
      ],
    },
    it: {
      shown: "rinvia",
      names: ["posticipa", "rinvia promemoria", "rinvia il promemoria", "posticipa il promemoria", "rinvia attività"],
      beside: ["cliente", "di", "per", "su", "fino al", "fino a", "al"],
      pairs: [
        {
          verbs: ["rinviare", "posticipare", "sospendere", "silenziare"],
          nouns: ["promemoria", "attività", "sollecito", "solleciti"],
        },
      ],
    },
  },
  slots: ["customer", "provider", "invitation"],
  ofFormer: true,
  directions: { customer: ["of", "to"] },
  takesDay: true,
  takesLength: true,
  argument: "optional",
  opensForm: true,
  offeredTo: "privileges.decide",
  doing: "putting-off",
  orElse: "privileges.list",
  writes: false,
  run: showPutOffAsked,
});

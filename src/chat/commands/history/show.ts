import { defineCommand } from "../../command";
import { saysDoing } from "../../language/asked/periods";
import { showDoingsOf, showHistoryOf, showProviderHistoryAsked } from "../../screens/history";
import { peopleNamed } from "../../screens/people/named";
import { showPersonHistoryAsked } from "../../screens/people/users";

export const showStory = defineCommand({
  name: "history.show",
  task: "customers",
  words: {
    en: {
      shown: "history",
      names: [
        "history of",
        "provider history",
        "history of provider",
        "history of the provider",
        "story of",
        "story",
        "timeline",
        "audit trail",
      ],
      nouns: [
        "history",
        "log",
        "events",
        "event",
        "timeline",
        "story",
        "happened",
        "happen",
        "activity",
        "activities",
        "past",
        "audit trail",
        "changed",
        ...["changes", "new since", "news", "since"],
      ],
    },
    it: {
      shown: "cronologia",
      names: [
        "storia",
        "storico",
        "cronologia di",
        "cronologia provider",
        "cronologia del provider",
        "storia di",
        "storico di",
        "registro eventi",
      ],
      nouns: [
        "cronologia",
        "storico",
        "storia",
        "eventi",
        "registro",
        "successo",
        "successe",
        "movimenti",
        "precedenti",
        "cambiato",
        "vicenda",
        "accaduto",
      ],
    },
  },
  slots: ["customer", "person", "provider"],
  argument: "required",
  needs: "customers.read",
  writes: false,
  async run(turn, asked) {
    const [person] = asked.customers.length > 0 ? [] : await peopleNamed(turn, asked);
    if (person) return saysDoing(asked) ? showDoingsOf(turn, person) : showPersonHistoryAsked(turn, person, asked);
    const [provider] = asked.customers.length > 0 ? [] : asked.providers;
    if (provider) return showProviderHistoryAsked(turn, provider, asked);
    return showHistoryOf(turn, asked);
  },
});

import { defineCommand } from "../../command";
import { showAuthorisationAsked } from "../../screens/providers/list";

export const authorise = defineCommand({
  name: "providers.authorise",
  task: "providers",
  words: {
    en: {
      shown: "authorise",
      names: [
        "authorize",
        "authorise provider",
        "authorize provider",
        "authorise indirect provider",
        "authorize indirect provider",
      ],
      verbs: ["authorise", "authorize"],
      nouns: ["authorisation", "authorization"],
    },
    it: {
      shown: "autorizza",
      names: ["autorizza provider", "autorizza provider indiretto", "autorizza un provider"],
      verbs: ["autorizzare"],
      nouns: ["autorizzazione"],
    },
  },
  slots: ["provider", "person"],
  argument: "required",
  needs: "providers.authorise",
  decides: true,
  whenActive: true,
  writes: false, // shows what it means: it is pressed, on the card that says so
  run: showAuthorisationAsked,
});

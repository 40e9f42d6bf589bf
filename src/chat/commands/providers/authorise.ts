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
      beside: [
        "provider",
        "indirect provider",
        "distributor",
        "to order for us",
        "to sell for us",
        "as provider",
        "as our provider",
        "as indirect provider",
        "as our distributor",
        ...["sign up with", "start with", "work with", "them"],
      ],
      pairs: [
        {
          verbs: ["accept"],
          nouns: ["provider invitation", "invitation of", "invitation from", "authorisation", "authorization"],
        },
        { verbs: ["give", "grant"], nouns: ["authorisation", "authorization"] },
      ],
    },
    it: {
      shown: "autorizza",
      names: ["autorizza provider", "autorizza provider indiretto", "autorizza un provider"],
      verbs: ["autorizzare"],
      beside: [
        "provider",
        "provider indiretto",
        "distributore",
        "a ordinare per noi",
        "a vendere per noi",
        "come provider",
        "come nostro provider",
        "come provider indiretto",
        "come distributore",
      ],
      pairs: [
        { verbs: ["accettare"], nouns: ["invito", "autorizzazione"] },
        { verbs: ["dare", "concedere"], nouns: ["autorizzazione"] },
      ],
    },
  },
  slots: ["provider", "customer", "person"],
  argument: "required",
  needs: "providers.authorise",
  opensForm: true,
  orElse: "providers.list",
  whenActive: true,
  writes: false,
  run: showAuthorisationAsked,
});

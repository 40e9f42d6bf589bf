import { defineCommand } from "../../command";
import { showUsersAsked } from "../../screens/people/named";

export const listUsers = defineCommand({
  name: "users.list",
  task: "people",
  words: {
    en: {
      shown: "users",
      names: [
        "user management",
        "people",
        "who are the admins",
        "our users",
        "our people",
        "list users",
        "all users",
        "who can use rapport",
        "who can use this bot",
        "who has access",
        "who has access to this bot",
      ],
      nouns: ["our users", "our people", "user management", "staff"],
    },
    it: {
      shown: "utenti",
      names: [
        "gestione utenti",
        "persone",
        "chi sono gli amministratori",
        "i nostri utenti",
        "elenco utenti",
        "tutti gli utenti",
        "chi può usare rapport",
        "chi può usare questo bot",
        "chi ha accesso",
        "chi ha accesso al bot",
        "chi ha accesso a questo bot",
      ],
      nouns: ["nostri utenti", "gestione utenti", "personale"],
    },
  },
  slots: [],
  argument: "none",
  needs: "users.read",
  writes: false,
  run: showUsersAsked,
});

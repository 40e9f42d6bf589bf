import { defineCommand } from "../../command";
import { showPersonAsked } from "../../screens/people/named";

export const showUser = defineCommand({
  name: "users.show",
  task: "people",
  words: {
    en: {
      shown: "user",
      names: ["role", "roles", "role of", "roles of", "the role of", "change the role of", "change the roles of"],
    },
    it: {
      shown: "utente",
      names: ["ruolo", "ruoli", "ruolo di", "ruoli di", "il ruolo di", "cambia il ruolo di", "cambia i ruoli di"],
    },
  },
  slots: ["person", "address"],
  takesRoles: true,
  argument: "optional",
  writes: false,
  run: showPersonAsked,
});

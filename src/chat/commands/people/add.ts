import { defineCommand } from "../../command";
import { rolesIn, roleWords } from "../../language/words/roles";
import { showAddForm } from "../../screens/people/adding";

export const addUserTo = defineCommand({
  name: "users.add",
  task: "people",
  words: {
    en: {
      shown: "add user",
      names: ["new user", "user add", "add a user"],
      beside: ["rapport", "to rapport", "to our users", "our", "as", "role", "colleague", ...roleWords.en],
      pairs: [
        {
          verbs: ["add", "create", "register", "set up", "=new"],
          nouns: ["user", "users", "colleague", "new user", "new colleague", ...roleWords.en],
        },
      ],
    },
    it: {
      shown: "aggiungi utente",
      names: ["nuovo utente", "aggiungi un utente"],
      beside: ["rapport", "a rapport", "ai nostri utenti", "come", "ruolo", "collega", ...roleWords.it],
      pairs: [
        {
          verbs: ["aggiungere", "creare", "registrare", "inserire", "=nuovo", "=nuova"],
          nouns: ["utente", "utenti", "collega", "nuovo utente", "nuovo collega", ...roleWords.it],
        },
      ],
    },
  },
  slots: ["address", "name"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  needs: "users.manage",
  writes: false,
  run: async (turn, { addresses, names, newWords, keys }) =>
    showAddForm(turn, {
      address: addresses[0]?.address?.email ?? "",
      fullName: names[0] ?? newWords.join(" "),
      wanted: rolesIn(keys),
    }),
});

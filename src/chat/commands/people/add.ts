import { defineCommand } from "../../command";
import { showAddForm } from "../../screens/people/adding";

export const addUserTo = defineCommand({
  name: "users.add",
  task: "people",
  words: {
    en: {
      shown: "add user",
      names: ["new user", "user add", "add a user"],
      beside: ["rapport", "to rapport", "to our users", "our", "as", "role", "colleague"],
      pairs: [
        {
          verbs: ["add", "create", "register", "set up", "=new"],
          nouns: ["user", "colleague", "new user", "new colleague"],
        },
      ],
    },
    it: {
      shown: "aggiungi utente",
      names: ["nuovo utente", "aggiungi un utente"],
      beside: ["rapport", "a rapport", "ai nostri utenti", "come", "ruolo", "collega"],
      pairs: [
        {
          verbs: ["aggiungere", "creare", "registrare", "inserire", "=nuovo", "=nuova"],
          nouns: ["utente", "collega", "nuovo utente", "nuovo collega"],
        },
      ],
    },
  },
  slots: ["address", "name"],
  argument: "optional",
  opensForm: true,
  needs: "users.manage",
  writes: false,
  run: async (turn, { addresses, names }) =>
    showAddForm(turn, { address: addresses[0]?.address?.email ?? "", fullName: names[0] ?? "" }),
});

import { type Command, defineCommand } from "../../command";
import { addOrInvite } from "../../screens/accounts/adding";
import { startInvitation } from "../invitations/start";

export const addCustomerTo: Command = defineCommand({
  name: "customers.add",
  task: "customers",
  words: {
    en: {
      shown: "add customer",
      names: [
        "new customer",
        "add a customer",
        "add new customer",
        "add a new customer",
        "customer add",
        "new client",
        "add client",
        "add a client",
        "add a new client",
        "new account",
        "new customer account",
      ],
      beside: ["to", "new", "our", "as", "called", "named", "account", "partner center", "office 365", "portal"],
      pairs: [
        {
          verbs: ["add", "create", "register", "set up", "enter"],
          nouns: [
            "customer",
            "client",
            "customer account",
            "new customer",
            "new client",
            "account for a customer",
            "account",
          ],
        },
        { verbs: ["open", "make"], nouns: ["an account", "a new account"] },
      ],
    },
    it: {
      shown: "aggiungi cliente",
      names: [
        "nuovo cliente",
        "aggiungi un cliente",
        "aggiungi il cliente",
        "aggiungi nuovo cliente",
        "aggiungi un nuovo cliente",
        "inserisci cliente",
        "inserisci un cliente",
        "nuovo account",
        "nuovo account cliente",
      ],
      beside: [
        "nostro",
        "nuovo",
        "come",
        "chiamato",
        "di nome",
        "account",
        "centro per i partner",
        "office 365",
        "portale",
      ],
      pairs: [
        {
          verbs: ["aggiungere", "inserire", "creare", "registrare"],
          nouns: [
            "cliente",
            "account cliente",
            "nuovo cliente",
            "account del cliente",
            "account per un cliente",
            "account",
          ],
        },
        { verbs: ["aprire", "fare"], nouns: ["un account", "un nuovo account"] },
      ],
    },
  },
  slots: ["name", "address", "customer"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  takesAnything: true,
  needs: "customers.add",
  writes: false,
  run: (turn, asked) => addOrInvite(turn, asked, { invite: startInvitation, add: addCustomerTo }),
});

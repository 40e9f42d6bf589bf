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
      beside: [
        ...["to", "new", "our", "as", "called", "named", "account", "partner center", "office 365", "portal"],
        ...["provider", "distributor"],
      ],
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
            "to our customers",
            "to the customers",
            "to our clients",
            "to our customer list",
            "among our customers",
          ],
        },
        {
          verbs: ["put", "include"],
          nouns: [
            ...["in the customer list", "on the customer list", "in our customer list", "on our customer list"],
            ...["in the client list", "on the client list", "in the list of customers", "among the customers"],
            ...["on file", "on our books", "on the books", "on record", "in our books"],
          ],
        },
        {
          verbs: ["create", "make", "open", "set up", "start"],
          nouns: [
            ...["a customer record", "record for a new customer", "record of a new customer", "a new record"],
            ...["entry", "customer entry", "new entry", "file", "customer file", "new file"],
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
        "provider",
        "distributore",
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
            "ai clienti",
            "ai nostri clienti",
            "tra i clienti",
            "fra i clienti",
            "tra i nostri clienti",
            "fra i nostri clienti",
          ],
        },
        {
          verbs: ["mettere", "aggiungere", "inserire"],
          nouns: [
            ...["nella lista clienti", "nella lista dei clienti", "nell'elenco clienti", "nell'elenco dei clienti"],
            ...["in anagrafica", "nell'anagrafica", "all'elenco clienti", "alla lista clienti"],
          ],
        },
        {
          verbs: ["creare", "aprire", "fare", "inserire"],
          nouns: [
            ...[
              "anagrafica",
              "anagrafica cliente",
              "anagrafica di un cliente nuovo",
              "anagrafica per un cliente nuovo",
            ],
            ...["anagrafica di un nuovo cliente", "anagrafica per un nuovo cliente", "cliente nuovo"],
            ...["scheda di un cliente nuovo", "scheda di un nuovo cliente", "scheda per un nuovo cliente"],
          ],
        },
        {
          verbs: ["creare", "inserire", "registrare", "aggiungere"],
          nouns: ["scheda", "scheda cliente", "scheda del cliente", "nuova scheda", "voce"],
        },
        { verbs: ["aprire", "fare", "=serve"], nouns: ["un account", "un nuovo account", "un account nuovo"] },
      ],
    },
  },
  slots: ["name", "address", "customer", "provider"],
  argument: "optional",
  opensForm: true,
  takesNewWords: true,
  takesAnything: true,
  needs: "customers.add",
  writes: false,
  run: (turn, asked) => addOrInvite(turn, asked, { invite: startInvitation, add: addCustomerTo }),
});

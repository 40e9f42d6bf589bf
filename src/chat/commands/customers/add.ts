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
        ...["is a new customer", "are a new customer", "is a new client", "are a new client"],
        ...["we have", "we've got", "we got", "we have got", "have", "them", "we won", "we've won"],
        ...["there's", "there is"],
      ],
      pairs: [
        {
          verbs: ["add", "create", "register", "set up", "enter", ...["sign up", "take on", "bring in", "log", "note"]],
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
          verbs: ["put", "include", ...["get", "enter", "add"]],
          nouns: [
            ...["in the customer list", "on the customer list", "in our customer list", "on our customer list"],
            ...["in the client list", "on the client list", "in the list of customers", "among the customers"],
            ...["on file", "on our books", "on the books", "on record", "in our books"],
            ...["into the system", "in the system", "into rapport", "in rapport", "into the customer list"],
            ...["into our customer list", "into our books"],
          ],
        },
        {
          verbs: ["create", "make", "open", "set up", "start", "=needs"],
          nouns: [
            ...["a customer record", "record for a new customer", "record of a new customer", "a new record"],
            ...["entry", "customer entry", "new entry", "file", "customer file", "new file"],
            ...["record", "a record", "customer record"],
          ],
        },
        { verbs: ["open", "make", ...["=need", "=needs"]], nouns: ["an account", "a new account"] },
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
        ...["nuovo account", "nuovo account cliente", "inserimento cliente", "inserimento di un cliente"],
        ...[
          "registra cliente",
          "registra il cliente",
          "registra un cliente",
          "registra un nuovo cliente",
          "crea cliente",
        ],
        ...[
          "crea un cliente",
          "crea il cliente",
          "inserisci il cliente",
          "inserisci un nuovo cliente",
          "censisci il cliente",
        ],
        ...["carica un cliente", "carica un nuovo cliente", "nuova anagrafica", "nuova anagrafica cliente"],
      ],
      beside: [
        ...["aggiungilo", "aggiungiamolo", "inseriscilo", "registralo", "mettilo", "mettilo su", "si chiama"],
        ...["che si chiama", "abbiamo un", "abbiamo", "firmato ieri"],
        ...["contratto firmato", "ci hanno appena firmato"],
        ...["l'invito dopo", "abbiamo firmato con", "è nostro", "dominio", "col dominio"],
        ...["con dominio"],
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
          verbs: [...["inserire", "aggiungere", "registrare", "caricare", "censire"]],
          nouns: [...["è un nuovo cliente", "è un cliente nuovo", "è cliente nuovo", "è nostro cliente"]],
        },
        {
          verbs: [
            ...["caricare", "mettere", "segnare", "=mettili su", "=mettilo su", "=mettila su"],
            ...["=mettiamolo su", "=mettiamoli su"],
          ],
          nouns: [
            ...["come cliente", "come cliente nuovo", "come nuovo cliente", "come clienti"],
            ...["come nuovi clienti"],
          ],
        },
        {
          verbs: ["aggiungere", "inserire", "creare", "registrare", "censire", "iscrivere"],
          nouns: [
            "come cliente",
            "come nuovo cliente",
            "come cliente nuovo",
            "tra i nostri",
            "fra i nostri",
            "un cliente nuovo",
            "cliente nuovo",
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
            ...[
              "in anagrafica",
              "nell'anagrafica",
              "all'elenco clienti",
              "alla lista clienti",
              "all'elenco dei clienti",
            ],
            ...["alla lista dei clienti", "nel portafoglio", "in portafoglio", "al portafoglio", "all'anagrafica"],
          ],
        },
        {
          verbs: ["creare", "aprire", "fare", "inserire", "caricare", "preparare", "=serve"],
          nouns: [
            ...["anagrafica nuova", "nuova anagrafica", "un cliente nuovo", "un nuovo cliente", "scheda cliente nuova"],
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
        {
          verbs: ["aprire", "fare", "preparare", "iniziare"],
          nouns: [
            ...["una scheda", "una nuova scheda", "una scheda nuova", "una scheda cliente", "una scheda di cliente"],
            ...["una nuova scheda cliente", "una scheda cliente nuova", "una pratica", "una nuova pratica"],
          ],
        },
        { verbs: ["aprire", "fare", "=serve"], nouns: ["un account", "un nuovo account", "un account nuovo"] },
        {
          verbs: [...["mettere dentro", "prendere", "mettere in elenco"]],
          nouns: [...["come cliente", "come nuovo cliente", "tra i clienti", "tra i nostri clienti"]],
        },
        {
          verbs: [...["aprire", "creare", "fare", "preparare"]],
          nouns: [
            ...["scheda per il nuovo cliente", "la scheda per il nuovo cliente", "scheda per un nuovo cliente"],
            ...["la scheda del nuovo cliente", "scheda del nuovo cliente"],
          ],
        },
        {
          verbs: [...["segnare", "annotare", "fare", "creare", "preparare"]],
          nouns: [
            ...["un nuovo cliente", "un cliente nuovo", "scheda cliente", "la scheda cliente"],
            ...["la scheda cliente di", "scheda cliente per", "la scheda cliente per"],
          ],
        },
        {
          verbs: [
            ...["=da mettere", "=da inserire", "=da aggiungere", "=da registrare", "=da caricare", "=da censire"],
          ],
          nouns: [
            ...["tra i clienti", "fra i clienti", "tra i nostri clienti", "fra i nostri clienti", "come cliente"],
            ...["come nuovo cliente", "in anagrafica", "in elenco", "nell'elenco clienti"],
          ],
        },
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

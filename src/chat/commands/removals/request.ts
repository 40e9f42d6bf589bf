import { defineCommand } from "../../command";
import { withCustomer } from "../../screens/customers";
import { askWhichCustomer } from "../../screens/customers-asked";
import { because, reasonSaid, showRequestForm } from "../../screens/removals/form";

export const requestRemovalOf = defineCommand({
  name: "removals.request",
  ends: true,
  task: "removals",
  words: {
    en: {
      shown: "remove",
      names: [
        "remove customer",
        "remove customer relationship",
        "remove relationship",
        "end relationship",
        "delete customer",
        "delete",
      ],
      verbs: [
        ...["part ways with", "break up with", "end things with", "finish with", "be done with"],
        ...["stop working with", "say goodbye to", "let go of", "remove", "delete", "terminate", "end"],
        ...["drop", "offboard", "dissolve", "get rid of", "close", "stop being the reseller of"],
        ...["stop being reseller of", "part with", "part from", "split from", "split up with"],
        ...["cut ties with", "wind down", "end it with", "call it a day with", "call it quits with"],
        ...["sever ties with"],
      ],
      beside: [
        "start",
        "begin",
        "customer",
        "client",
        "reseller",
        ...["from our customers", "from our customer list", "from our client list", "as a customer", "as a client"],
        ...["as customer", "as our customer", "with us", "it", "them", "start it"],
        ...["completely", "open the request", "start the process", "the contract is over", "contract is over"],
        ...["the relationship is over", "it is over", "it's over"],
        ...["we're done with", "we are done with", "going", "in motion", "under way"],
      ],
      pairs: [
        {
          verbs: [
            "close",
            "cancel",
            "cut",
            "break",
            "break off",
            "sever",
            "discontinue",
            "wind up",
            "finish",
            "stop",
            "=end",
            ...["=want out of"],
          ],
          nouns: [
            "relationship",
            "reseller relationship",
            "customer relationship",
            "partnership",
            "reseller partnership",
            "relation",
            "business relationship",
            "our relationship",
          ],
        },
        {
          verbs: [
            ...["start", "begin", "request", "ask for", "make", "put in", "create", "file", "+new"],
            ...["initiate", "proceed with", "kick off", "set", "get", "arrange", "submit", "raise"],
            ...["launch", "prepare"],
          ],
          nouns: ["removal", "removal request", "offboarding", "removal form", "removal process"],
        },
        { verbs: ["open", "fill in", "give"], nouns: ["removal form", "form to remove", "form for removal"] },
        {
          verbs: ["take", ...["strike", "cross", "scratch", "get", "=need", "=want"]],
          nouns: [
            ...["off our customers", "off our customer list", "off the customer list", "off our books"],
            ...["off our list", "out of our customers"],
            ...["off the list", "off our client list"],
          ],
        },
        { verbs: ["=let", "=want"], nouns: ["go", "gone", "out"], ofBoth: true },
        {
          verbs: ["start", "begin", "prepare", "do", "get"],
          nouns: [
            ...["paperwork to part ways with", "paperwork for the removal", "paperwork to remove"],
            ...["paperwork to end", "papers to part ways with"],
          ],
        },
      ],
    },
    it: {
      shown: "rimuovi",
      names: [
        ...["rimuovi cliente", "rimuovi relazione con il cliente", "rimuovi relazione", "termina relazione"],
        ...["elimina cliente", "elimina"],
      ],
      verbs: [
        ...[],
        ...["recedere da", "=recediamo da", "tagliare i ponti con", "chiudere tutto con"],
        ...["chiudere ogni rapporto con", "chiudere i rapporti con", "depennare", "buttare fuori"],
        ...["liquidare"],
        ...["farla finita con", "=facciamola finita con", "=falla finita con", "=chiudiamola con"],
        ...["=chiudila con", "=finiamola con", "=la chiudiamo con", "mettere alla porta"],
        ...["=congediamo", "congedare", "sbarazzarsi di", "separarsi da"],
        ...["chiudere con", "rompere con", "troncare con", "smettere di lavorare con", "dire addio a"],
        ...["mandare via", "rimuovere", "eliminare", "cancellare", "chiudere"],
        ...["smettere di essere il rivenditore di", "smettere di essere rivenditore di", "togliere", "levare"],
        ...["terminare", "dismettere", "cessare", "disdire", "=remove", "offboardare", "sganciare"],
        ...["sganciarsi da", "=sganciamoci da", "=stacchiamoci da", "=liberiamoci di", "=separiamoci da"],
        ...["=sbarazziamoci di", "=congediamoci da", "=stacchiamo", "staccare", "dare il benservito a"],
        ...["dare l'addio a", "lasciare andare", "lasciar andare", "far uscire", "fare uscire"],
        ...["rescindere con", "rescindere", "interrompere con", "concludere con"],
        ...["finire con", "finirla con", "=la finiamo con", "=abbandoniamo", "=molliamo", "estromettere"],
        ...["=fuori dai nostri clienti", "=via dai nostri clienti", "=fuori dai clienti", "=via dai clienti"],
      ],
      beside: [
        ...["dai nostri", "dal nostro elenco", "dall'elenco dei clienti", "non ci paga", "non paga"],
        ...["non ci pagano", "non pagano", "hanno disdetto", "ha disdetto", "ci ha disdetto"],
        ...["ci hanno disdetto", "contratto scaduto", "contratto finito", "pensaci tu", "l'hanno chiesto loro"],
        ...["abbiamo finito", "abbiamo chiuso", "si chiude", "dal nostro giro", "dal parco clienti"],
        ...["dal nostro parco clienti", "dall'elenco clienti"],
        ...["customer", "dai nostri clienti", "dall'elenco", "dai clienti", "dal portafoglio"],
        ...["dal nostro portafoglio", "dalla lista", "dalla lista clienti", "dall'anagrafica", "come cliente"],
        ...["tra i nostri clienti", "modulo", "il modulo", "rivenditore", "apri", "apri il modulo"],
        ...["richiesta", "fine", "apri la richiesta", "apri la pratica", "avvia la pratica"],
        ...["avvia la richiesta", "avvia", "avviala", "aprila", "inizia la pratica", "fai partire la pratica"],
        ...["il rapporto è finito", "il rapporto è chiuso", "il contratto è finito", "la relazione è finita"],
        ...["ci saluta", "ci lascia", "se ne va", "va via", "ci ha lasciato", "ci hanno lasciato"],
        ...["non rinnova", "definitivamente"],
      ],
      pairs: [
        {
          verbs: [
            ...["=si proceda alla", "=si procede alla", "=procediamo alla", "=procedi alla"],
            ...["=procedere alla", "=passiamo alla"],
            ...["=si proceda con la", "=si procede con la", "=avanti con la", "=parta la", "=facciamo la"],
          ],
          nouns: [
            ...["rimozione", "chiusura", "cessazione", "dismissione", "uscita", "disdetta", "procedura di rimozione"],
            ...["pratica di rimozione", "pratica di uscita", "richiesta di rimozione"],
          ],
        },
        {
          verbs: [
            ...["=serve", "=servirebbe", "=ci vuole", "=ci vorrebbe", "aprire", "=mi serve"],
            ...["=ci serve", "=mi servirebbe", "=ci servirebbe"],
          ],
          nouns: [
            ...["una richiesta di rimozione", "una rimozione", "una pratica di rimozione"],
            ...["una pratica di chiusura", "una pratica di uscita"],
            ...["la pratica di uscita", "la cessazione", "la disdetta"],
          ],
        },
        {
          verbs: [...["=via", "=fuori"]],
          nouns: [
            ...["dal portafoglio", "dal nostro portafoglio", "dall'elenco", "dalla lista"],
            ...["dall'anagrafica", "dal parco clienti"],
          ],
        },
        {
          verbs: [
            ...["chiudere", "cancellare", "interrompere", "sciogliere", "disdire", "concludere"],
            ...["mettere fine a", "porre fine a", "porre termine a", "dare fine a", "rompere", "troncare"],
            ...["cessare", "rescindere", "recidere", "terminare", "chiudere con", "mettere", "finire", "=fine"],
          ],
          nouns: [
            ...["relazione", "rapporto", "rapporto di rivenditore", "relazione di rivendita"],
            ...["relazione di rivenditore", "rapporto di rivendita", "relazione come rivenditore"],
            ...["rapporto commerciale", "partnership", "collaborazione", "la relazione"],
            ...["contratto di rivendita", "contratto", "fine alla relazione", "fine al rapporto", "cliente"],
          ],
        },
        {
          verbs: [
            ...["avviare", "iniziare", "fare", "chiedere", "=chiedo", "richiedere", "=richiedo", "presentare"],
            ...["inoltrare", "aprire una nuova", "+nuova", "+nuovo", "creare", "partire con"],
            ...["procedere con", "far partire", "fare partire", "cominciare", "attivare", "impostare"],
            ...["preparare", "compilare", "mettere in moto", "dare il via a", "dare avvio a"],
            ...["predisporre", "dare seguito a"],
          ],
          nouns: [
            ...["rimozione", "la rimozione", "richiesta di rimozione", "la richiesta di rimozione"],
            ...["una richiesta di rimozione", "modulo di rimozione", "modulo per rimuovere"],
            ...["modulo per la rimozione", "offboarding", "uscita", "chiusura", "cessazione", "dismissione"],
            ...["disdetta del rapporto", "pratica di rimozione", "pratica di uscita", "pratica di chiusura"],
            ...["pratica per rimuovere", "pratica per togliere", "richiesta per rimuovere"],
            ...[
              "chiusura del rapporto",
              "chiusura della relazione",
              "cessazione del rapporto",
              "cessazione della relazione",
            ],
            ...["fine del rapporto", "fine della relazione"],
            ...["disdetta", "procedura di rimozione", "procedura di uscita", "procedura di chiusura"],
            ...["scioglimento del rapporto", "interruzione del rapporto"],
          ],
        },
        {
          verbs: ["aprire"],
          nouns: [
            ...["la rimozione", "una richiesta di rimozione", "modulo di rimozione", "modulo per rimuovere"],
            ...["modulo per la rimozione", "pratica di rimozione", "pratica di chiusura", "pratica di uscita"],
            ...["una richiesta per terminare con", "una richiesta per chiudere con", "pratica per togliere"],
          ],
        },
        {
          verbs: [...["far finire", "fare finire", "mandare", "mettere"]],
          nouns: [...["tra gli ex clienti", "fra gli ex clienti", "tra gli ex", "fra gli ex", "alla porta"]],
        },
        {
          verbs: [
            ...["=cessazione", "=chiusura", "=interruzione", "=dismissione", "=fine", "=disdetta", "=scioglimento"],
          ],
          nouns: [
            ...["rapporto", "relazione", "del rapporto", "della relazione", "rapporto con", "relazione con"],
            ...["del rapporto con", "della relazione con", "contratto"],
          ],
        },
      ],
    },
  },
  slots: ["customer"],
  argument: "required",
  takesReason: "told",
  picks: "removal.start",
  carries: reasonSaid,
  opensForm: true,
  needs: "removals.request",
  writes: false,
  run(turn, asked) {
    const pick = { verb: "removal.start", data: reasonSaid(turn, asked) } as const;
    return withCustomer(turn, asked, pick, (customer) => showRequestForm(turn, customer, because(asked.reason)), {
      wholly: true,
      without: (chosen) => askWhichCustomer(turn, asked, chosen),
    });
  },
});

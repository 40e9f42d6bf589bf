import { defineCommand } from "../../command";
import { showRemovalOf } from "../../screens/removals/asked";

export const reviewRemoval = defineCommand({
  name: "removals.review",
  task: "removals",
  words: {
    en: {
      shown: "approve",
      names: ["review", "refuse", "reject", "withdraw"],
      verbs: [
        "approve",
        "review",
        "refuse",
        "reject",
        "withdraw",
        "allow all",
        "allow everything",
        "accept everything",
      ],
      nouns: [
        ...["removal request", "request", "removal", "one to sign", "one to approve", "one to decide"],
        ...["i have to approve", "i have to sign", "i have to decide"],
      ],
      beside: [
        "all",
        "everything",
        "every one",
        "all of them",
        "them all",
        "of them",
        "rest",
        "except",
        "except for",
        "apart from",
        "but",
      ],
      pairs: [
        {
          verbs: ["cancel", "call off", "remove", "delete", "drop", "end", "terminate", "stop", "dissolve", "close"],
          nouns: ["removal request", "request", "removal", "offboarding"],
        },
      ],
    },
    it: {
      shown: "approva",
      names: ["esamina", "rifiuta", "respingi", "ritira"],
      verbs: [
        ...["approvare", "esaminare", "rifiutare", "respingere", "ritirare", "bocciare", "=nego", "=boccio"],
        ...["=do l'ok a", "=do l'ok per", "=do il via libera a", "=do il via libera per"],
        ...["=dico di sì a", "=dico di no a"],
        ...["consentire tutto", "consentire tutte", "permettere tutto", "accettare tutto", "accettare tutte"],
      ],
      nouns: ["richiesta di rimozione", "richiesta", "rimozione", "da firmare", "da approvare"],
      beside: ["tutto", "tutte", "tutti", "ogni", "resto", "tranne", "eccetto", "salvo", "fuorché", "a parte", "meno"],
      pairs: [
        { verbs: ["dare", "negare"], nouns: ["l'ok", "il benestare", "il via libera", "parere favorevole"] },
        {
          verbs: [
            "annullare",
            "revocare",
            "cancellare",
            "rimuovere",
            "eliminare",
            "togliere",
            "levare",
            "terminare",
            "fermare",
            "chiudere",
          ],
          nouns: ["richiesta di rimozione", "richiesta", "rimozione", "pratica di rimozione", "offboarding"],
        },
      ],
    },
  },
  slots: ["customer", "person"],
  argument: "required",
  needs: "customers.read",
  offeredTo: "removals.approve",
  decides: true,
  writes: false, // opens the request: a decision is pressed, on the card that shows what is decided
  run: showRemovalOf,
});

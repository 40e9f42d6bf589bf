import { defineCommand } from "../../command";
import { showCustomer, withCustomer } from "../../screens/customers";
import { showFollowUps } from "../../screens/open-items";
import { showOwedAsked } from "../../screens/removals/owed-notice";

export const noticeGiven = defineCommand({
  name: "removals.notice",
  task: "removals",
  words: {
    en: {
      shown: "notice given",
      names: [
        "legal notice given",
        "record legal notice",
        "record the legal notice",
        ...["log legal notice", "log the legal notice", "file the legal notice"],
        ...["enter the legal notice", "note the legal notice", "register the legal notice"],
        ...["tick off the legal notice"],
      ],
      beside: [
        "customer",
        "client",
        "was",
        "has been",
        "have",
        "has",
        "we",
        "record",
        "record that",
        "to them",
        "dated",
        ...["by registered letter", "by registered mail", "by certified mail", "by letter", "by courier", "in writing"],
        ...["by pec", "via pec", "by certified e-mail", "by certified email", "by hand", "in person", "by fax"],
        ...["by e-mail", "by email", "by mail", "by post", "note", "note that", "put down", "put down that"],
        ...["log", "log that", "write down that", "from us", "their", "its"],
        ...["mark", "mark as", "as given", "enter", "file that", "file it", "put that down"],
        ...["record it", "note it", "done", "registered"],
      ],
      pairs: [
        {
          verbs: ["give", "serve", "deliver", "hand", "hand over"],
          nouns: ["notice", "legal notice", "notice of termination"],
        },
        {
          verbs: ["=got", "=has got", "=had", "=has had", "=received", "=has received"],
          nouns: ["legal notice", "notice of termination", "termination notice", "their notice", "its notice"],
        },
        {
          verbs: [
            "=sent",
            "=mailed",
            "=posted",
            "=sent out",
            "=went out",
            "=gone out",
            "=went off",
            ...["=went", "=went to", "=is out", "=out", "=mailed off", "=posted off"],
            ...["=done"],
          ],
          nouns: ["legal notice", "notice of termination", "termination notice", ...["notice"]],
        },
      ],
    },
    it: {
      shown: "preavviso dato",
      names: ["preavviso legale dato", "registra preavviso", "registra il preavviso"],
      beside: [
        ...["segnalo", "registralo", "annotalo", "la consegna", "la consegna del", "consegna del"],
        ...["registra la consegna del", "segna", "segna che", "annota", "annota che", "avvenuta"],
        ...["a mano", "di persona", "brevi manu", "per corriere", "tramite corriere", "via fax", "disdetta legale"],
        ...["metti a registro", "per posta certificata", "via posta certificata"],
        ...["con una lettera", "ieri sera", "in giornata", "è stata", "stato", "stata", "metti a verbale"],
        ...["metti a verbale che", "verbalizza che", "verbalizza", "prendi nota che", "tieni nota che"],
        "cliente",
        "è stato",
        "abbiamo",
        "ho",
        "registra",
        "registra che",
        "in data",
        "con",
        ...["con pec", "via pec", "per pec", "tramite pec", "con raccomandata", "per raccomandata", "con lettera"],
        ...[
          "per lettera",
          "per iscritto",
          "via mail",
          "per mail",
          "per posta",
          "metti agli atti",
          "metti agli atti che",
        ],
        ...[
          ...[
            "scrivi che",
            "da noi",
            "l'abbiamo",
            "l'ho",
            "appena",
            "stamattina",
            "stamane",
            "poco fa",
            "formale",
            "legale",
          ],
          ...[
            "lettera di",
            "la lettera di",
            "una lettera di",
            "come dato",
            "come consegnato",
            "come inviato",
            "raccomandata",
          ],
          ...["tramite raccomandata", "con ricevuta di ritorno", "ha", "hanno", "in forma scritta"],
        ],
      ],
      pairs: [
        {
          verbs: ["dare", "consegnare", "notificare", "fare", "recapitare", "effettuare", "=agli atti"],
          nouns: [
            ...["preavviso", "preavviso legale", "disdetta", "disdetta formale", "recesso", "lettera di disdetta"],
            ...["comunicazione di recesso", "comunicazione di disdetta"],
          ],
        },
        {
          verbs: ["comunicare", "trasmettere"],
          nouns: ["disdetta", "preavviso", "recesso", "lettera di disdetta", "comunicazione di recesso"],
        },
        {
          verbs: ["ricevere", "=ha avuto", "=hanno avuto", "=ha ricevuto", "=hanno ricevuto", "=avuto", "=avuta"],
          nouns: ["preavviso", "preavviso legale", "disdetta"],
        },
        {
          verbs: [
            "=mandato",
            "=mandata",
            "=inviato",
            "=inviata",
            "=spedito",
            "=spedita",
            "=partito",
            "=partita",
            "=è partito",
            "=è partita",
          ],
          nouns: [
            ...["preavviso", "preavviso legale", "disdetta", "recesso", "lettera di disdetta"],
            ...["comunicazione di recesso", "comunicazione di disdetta"],
          ],
        },
        {
          verbs: [
            ...["=consegna del", "=consegna di", "=notifica del", "=notifica di", "=invio del"],
            ...["=registra la consegna del", "=registra la notifica del", "=registra l'invio del"],
          ],
          nouns: [...["preavviso", "preavviso legale", "disdetta", "disdetta formale"]],
        },
      ],
    },
  },
  slots: ["customer"],
  ofFormer: true,
  directions: { customer: ["of", "to", "at"] },
  argument: "required",
  mood: "done",
  opensForm: true,
  takesDay: true,
  needs: "removals.request",
  doing: "giving-notice",
  orElse: "privileges.list",
  // Whether it was, or that it was not, is answered by the record.
  denied: (turn, asked) =>
    withCustomer(turn, asked, { verb: "customer.open" }, (customer) => showCustomer(turn, customer), {
      includeRemoved: "first",
      without: () => showFollowUps(turn, { about: "notices" }),
    }),
  writes: false,
  run: showOwedAsked,
});

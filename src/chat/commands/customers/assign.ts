import { defineCommand } from "../../command";
import { showAssignAsked, showEachToAssign } from "../../screens/accounts/account";

export const assignCustomerTo = defineCommand({
  name: "customers.assign",
  task: "customers",
  words: {
    en: {
      shown: "assign",
      names: ["assign customer", "assign the customer"],
      verbs: [
        ...["assign", "reassign", "unassign", "entrust", "transfer", "hand over", "pass on"],
        ...["take over", "=i take over", "=i take", "=i'll take", "=i'll take over"],
        ...[
          "cancel the assignment of",
          "remove the assignment of",
          "undo the assignment of",
          "clear the assignment of",
        ],
      ],
      verbsOfBoth: [
        ...["give", "hand", "pass", "leave", "put", "move", "shift", "take", "=let"],
        ...["=gets", "=goes to", "=goes over to", "=moves to", "=takes over", "=becomes the owner of"],
        ...["=becomes owner of", "=from now on", "=starting today", "=as of today", "=as from today"],
        ...["=from today", "=from today on", "=as of now", "=effective today"],
      ],
      beside: [
        ...["customer", "the customer", "to", "me", "myself", "nobody", "no one", "as owner", "as the owner", "owner"],
        ...["of", "under", "away from", "in the hands of", "to look after", "look after", "looks after", "handles"],
        ...["take care of", "takes care of", "down", "under my name", "in my name", "set that"],
      ],
      pairs: [
        {
          verbs: ["set", "change", "make", "put", "name", "appoint", "list", "mark", "register", "enter"],
          nouns: [
            ...["owner", "the owner", "responsible", "responsible for", "in charge", "in charge of"],
            ...["account manager", "account manager for", "account manager of", "contact", "contact for"],
          ],
        },
        { verbs: ["hand", "pass", "turn"], nouns: ["over", "over to", "on to"] },
      ],
    },
    it: {
      shown: "assegna",
      names: ["assegna cliente", "assegna il cliente"],
      verbs: [
        ...["assegnare", "riassegnare", "affidare", "passare", "trasferire", "attribuire"],
        ...["=prendo io", "=lo prendo io", "=la prendo io", "=li prendo io", "=prendo in carico"],
        ...["=prendo in carico io", "=me lo prendo", "=me la prendo", "=me li prendo", "=me lo prendo io"],
        ...["=me la prendo io", "=me li prendo io", "=mi prendo", "=mi prendo io", "=lo prendo in carico"],
        ...["=la prendo in carico", "=me lo prendo in carico", "=me la prendo in carico", "=me lo accollo"],
        ...["=lo seguo io", "=la seguo io", "=li seguo io", "=seguo io", "=me ne occupo io"],
        ...["=lo gestisco io", "=la gestisco io", "=mi assegno", "=mi intesto", "=lo tengo io", "=la tengo io"],
        ...["togliere l'assegnazione", "levare l'assegnazione", "annullare l'assegnazione", "rimuovere l'assegnazione"],
      ],
      verbsOfBoth: [
        ...["dare", "lasciare", "cedere", "mettere", "spostare", "togliere", "levare", "fare seguire", "far seguire"],
        ...["=va a", "=passa a", "=prende", "=prende in carico", "=diventa responsabile di"],
        ...["=d'ora in poi", "=da ora in poi", "=da oggi", "=da oggi in poi", "=da ora", "=da adesso"],
        ...["=da adesso in poi", "=da subito", "=da domani", "=da lunedì", "=da questa settimana"],
        ...["=dalla settimana prossima", "=d'ora in avanti", "intestare", "girare", "sostituire", "attribuire"],
        ...["=passaggio a", "=cambia referente", "=cambia responsabile"],
        ...["=cambio referente", "=cambio di referente", "=cambio responsabile", "=cambio di responsabile"],
        ...["=nuovo referente", "=nuovo responsabile", "=referente", "=responsabile", "=assegnatario"],
        ...["=assegnazione", "=assegnazione di", "=affidamento di"],
      ],
      beside: [
        ...[
          "cliente",
          "il cliente",
          "a",
          "me",
          "me stesso",
          "me stessa",
          "nessuno",
          "come responsabile",
          "come referente",
          "come titolare",
        ],
        ...["responsabile", "responsabile di", "in", "nelle mani di", "da seguire", "in carico"],
        ...["e", "ed", "con", "al posto di", "invece di", "la segua", "lo segua", "segua"],
        ...["seguirlo", "seguirla", "li segue", "se ne occupa", "al collega", "alla collega", "al nostro"],
        ...["segue", "lo segue", "la segue", "si occupa di", "gestisce", "a nome mio", "a mio nome"],
        ...["è di", "è del", "è della", "diventa di"],
      ],
      pairs: [
        {
          verbs: ["impostare", "cambiare", "mettere", "segnare", "registrare", "indicare", "nominare"],
          nouns: ["responsabile", "il responsabile", "referente", "il referente", "titolare"],
        },
        {
          verbs: ["=dai", "=dare", "=diamo", "mettere", "prendere", "passare", "lasciare"],
          nouns: ["in carico", "in consegna", "in gestione"],
        },
      ],
    },
  },
  slots: ["customer", "person"],
  directions: { customer: ["of", "to", "at"], person: ["to", "for"] },
  argument: "required",
  picks: "customer.assigning",
  oneByOne: showEachToAssign,
  opensForm: true,
  takesNewWords: "recipient",
  orElse: "customers.account",
  needs: "customers.add",
  doing: "assigning",
  writes: false,
  run: showAssignAsked,
});

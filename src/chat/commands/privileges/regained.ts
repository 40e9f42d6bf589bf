import { services } from "../../../core/customers/customer";
import { defineCommand } from "../../command";
import { showCustomers, withCustomer } from "../../screens/customers";
import { askWhichCustomer } from "../../screens/customers-asked";
import { recordSaid, saidOfRecording, showPrivileges, showRegrantingAsked } from "../../screens/privileges";

/** The form of what a customer granted to us, after it was taken away or never ours (R47). */
export const privilegesRegained = defineCommand({
  name: "privileges.regained",
  task: "customers",
  words: {
    en: {
      shown: "privileges granted",
      names: [
        ...["granted privileges", "privileges given back", "privileges granted again", "privileges regained"],
        ...["record privileges granted", "record granted privileges", "privileges restored"],
      ],
      beside: [
        ...["at", "by", "customer", "the customer", "has", "have", "was", "were", "has been", "have been", "to us"],
        ...["record", "record that", "note that", "log that", "back", "again", "once more", "in", "all", "everything"],
        ...["our", "we", "over", "too", "delegated", "write it down", "write that down", "for the record", "on"],
        ...[
          "for the books",
          "admin",
          "privileges",
          "rights",
          "access",
          "admin rights",
          "of",
          "once again",
          "file that",
        ],
        ...["into", "their", "to", "finally", "tenant"],
      ],
      pairs: [
        {
          verbs: [
            ...["give us", "grant us", "return us", "hand us", "give us back", "hand us back", "allow us"],
            ...["restore us", "give back", "hand back", "grant back", "return", "reinstate", "restore", "re-grant"],
            ...["regrant", "give us again", "=restored us"],
          ],
          nouns: [
            ...[
              "privileges",
              "privilege",
              "delegated admin",
              "access",
              "rights",
              "admin rights",
              "admin",
              "everything",
            ],
            ...["permissions", "admin access", ...services],
          ],
        },
        { verbs: ["let us", "=let us"], nouns: ["back in", "in again", "back into"] },
        {
          verbs: ["=we've got", "=we got", "=we have", "=we're", "=we are", "=we regained", "=i got", "=i've got"],
          nouns: [
            ...["back at", "back from", "again at", "again from", "back in at", "in again at", "access back"],
            ...["rights back", "privileges back", "access again", "rights again", "privileges again", "admin back"],
            ...["admin again", ...services.flatMap((service) => [`${service} back`, `${service} again`])],
          ],
        },
      ],
    },
    it: {
      shown: "privilegi concessi",
      names: [
        ...["privilegi di nuovo concessi", "privilegi concessi nuovamente", "privilegi tornati"],
        ...["privilegi di nuovo attivi", "privilegi ripristinati", "registra privilegi ripristinati"],
        ...["registra i privilegi ripristinati"],
        ...["privilegi ridati", "privilegi restituiti", "privilegi concessi di nuovo", "registra privilegi concessi"],
        ...["registra i privilegi concessi"],
      ],
      beside: [
        ...["registralo", "registra", "segnalo", "segna che", "segna", "annotalo", "aggiorna"],
        ...["di nuovo nostri", "e registralo", "visto sul portale", "appena"],
        ...["stamattina", "finalmente", "abbiamo", "ho"],
        ...["da", "presso", "cliente", "il cliente", "ha", "hanno", "ci", "di nuovo", "a noi", "nuovamente", "su"],
        ...["tutti", "tutto", "registra", "registra che", "annota che", "da parte di", "sono stati", "è stato"],
      ],
      pairs: [
        {
          verbs: [
            ...["ridare", "restituire", "riconcedere", "=riconcesso", "=riconcessi", "=riconcessa", "concedere"],
            ...["ripristinare", "riassegnare", "rimettere", "=riavuto", "=riavuti", "=riavuta", "=riottenuto"],
            ...["=riottenuti", "=recuperato", "=recuperati", "=riattivato", "=riattivati", "=riaperto"],
          ],
          nouns: [
            ...["privilegi", "privilegio", "delega", "deleghe", "accesso", "accessi", "diritti", "permessi", "admin"],
            ...services,
          ],
        },
        {
          verbs: [
            ...["=abbiamo di nuovo", "=riabbiamo", "=abbiamo riavuto", "=siamo di nuovo", "=riabilitati"],
            ...["=riabilitato", "=riammessi", "=di nuovo abilitati", "=ci ridà", "=ci ridanno"],
          ],
          nouns: [
            ...["privilegi", "i privilegi", "delega", "la delega", "accesso", "l'accesso", "accessi"],
            ...["amministratori", "admin", "amministratori delegati", "exchange", "azure", "teams", "sharepoint"],
            ...["dynamics 365"],
          ],
        },
      ],
    },
  },
  slots: ["customer", "service"],
  argument: "required",
  picks: "privileges.regranting",
  carries: saidOfRecording,
  opensForm: true,
  takesDay: true,
  mood: "done",
  doneByOthers: true,
  directions: { customer: ["of", "from", "at", "for", "with"] },
  needs: "customers.read",
  orElse: "privileges.show",
  // Whether it was so, or that it was not, is answered by what is known.
  denied: (turn, asked) =>
    withCustomer(turn, asked, { verb: "privileges.known" }, (customer) => showPrivileges(turn, customer), {
      includeRemoved: true,
      without: () => askWhichCustomer(turn, asked, { opens: "customer.open" }),
    }),
  writes: false,
  run: (turn, asked) =>
    recordSaid(turn, asked, {
      verb: "privileges.regranting",
      form: showRegrantingAsked,
      without: (_, chosen) => showCustomers(turn, chosen),
    }),
});

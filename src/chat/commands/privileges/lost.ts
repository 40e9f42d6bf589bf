import { services } from "../../../core/customers/customer";
import type { Condition } from "../../../core/customers/facets";
import { defineCommand } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { daySaid } from "../../language/asked/days-said";
import { showCustomers, withCustomer } from "../../screens/customers";
import { withUnread } from "../../screens/customers-asked";
import { recordSaid, saidOfRecording, showPrivileges, showTakingAsked } from "../../screens/privileges";

/** Everybody who took all privileges away, or those of services that are named. */
function lostBy({ services }: Pick<Asked, "services">): { facets: Condition[] } {
  const [only, ...others] = services.map((service) => `revoked:${service}` as const);
  if (only === undefined) return { facets: ["privilege:revoked"] };
  return { facets: [others.length > 0 ? { anyOf: [only, ...others] } : only] };
}

/** With a customer the form of what it took away; alone, everybody who took all privileges away (R23, R52). */
export const privilegesLost = defineCommand({
  name: "privileges.lost",
  task: "customers",
  words: {
    en: {
      shown: "privileges lost",
      names: [
        "lost privileges",
        "privileges removed by customer",
        "privileges removed by the customer",
        "privileges removed",
        "removed privileges",
        "privileges revoked",
        "revoked privileges",
        "privileges withdrawn",
        "privileges taken away",
        "record privileges lost",
        "record lost privileges",
        ...["loss of privileges", "loss of access", "privilege loss", "revocation of privileges"],
        ...["shut us out", "locked us out", "cut us off"],
        ...["is gone", "are gone"],
      ],
      beside: [
        "at",
        "with",
        "record",
        "record that",
        "note that",
        "by",
        "customer",
        "the customer",
        "has",
        "have",
        "was",
        "were",
        "has been",
        "have been",
        "away",
        "from us",
        "on",
        "the",
        "no longer",
        ...["us of", "by us", "write it down", "write that down", "note it", "note it down", "record it", "log it"],
        "all",
        "all the",
        ...["any more", "any longer", "gone", "for the books", "for the record", "note down"],
        ...["note down that", "file that", "please file that", "put down that", "everything", "out of"],
      ],
      pairs: [
        {
          verbs: [
            ...["remove", "revoke", "take away", "take back", "take", "withdraw", "end", "cancel", "pull"],
            ...["strip", "rescind", "cut off"],
            ...["close", "shut", "drop", "stop"],
            ...["=cut off", "=cut", "=shut"],
          ],
          nouns: [
            "privileges",
            "privilege",
            "admin privileges",
            "delegated admin",
            "access",
            "rights",
            "admin rights",
            "admin",
            ...services,
            ...["everything", "us as admin", "us as admins", "exchange access"],
          ],
        },
        {
          verbs: [
            ...["=we lost", "=we have lost", "=we've lost", "=i lost", "=we no longer have", "=loss of"],
            ...["=lets us no longer", "=won't let us", "=no longer lets us", "=no longer gives us"],
          ],
          nouns: ["privileges", "admin privileges", "delegated admin", "access", "rights", "admin rights", ...services],
        },
        {
          verbs: ["=we can no longer", "=we no longer can", "=can no longer be"],
          nouns: ["access", "get in", "get into", "sign in", "administer", "manage", "administered", "managed"],
        },
        {
          verbs: ["remove", "kick", "throw"],
          nouns: ["us from their tenant", "us from the tenant", "us as admin", "us as admins", "us out"],
        },
        { verbs: ["=locked", "=kicked", "=thrown", "=shut"], nouns: ["out of"] },
        { verbs: ["=we don't have", "=we do not have"], nouns: ["any more", "anymore", "any longer"] },
        { verbs: ["=log", "=record", "=note", "=file", "=enter"], nouns: ["loss of", "the loss of"] },
        {
          verbs: [
            ...["=we've been locked", "=we have been locked", "=we were locked", "=we got locked"],
            ...["=we've been kicked", "=we got kicked", "=we've been thrown"],
          ],
          nouns: ["out of", "out at", "out by"],
        },
      ],
    },
    it: {
      shown: "privilegi persi",
      names: [
        ...["persi privilegi", "privilegi tolti dal cliente", "privilegi tolti da", "privilegi tolti"],
        ...["privilegi revocati", "privilegi ritirati", "registra privilegi persi"],
        ...["registra i privilegi persi", "perdita dei privilegi", "perdita di privilegi"],
        ...["perdita dell'accesso", "perdita degli accessi", "perdita della delega", "revoca dei privilegi"],
        ...["revoca della delega", "tagliati fuori"],
      ],
      beside: [
        ...["segna", "segna come", "segna che", "segnalo", "segnali", "registralo", "registrali", "annotalo"],
        ...["annotali", "solo", "soltanto", "solo su", "come perso", "come persi", "come persa", "come tolto"],
        ...["come tolti", "mettilo agli atti"],
        ...["visto sul portale", "l'ho visto sul portale"],
        ...["dal portale risulta", "risulta dal portale"],
        ...["nella loro scheda", "nella scheda", "sulla scheda", "sulla loro scheda", "i nostri"],
        ...["le nostre", "il nostro", "la nostra"],
        ...[
          "da",
          "presso",
          "con",
          "registra",
          "registra che",
          "annota che",
          "cliente",
          "il cliente",
          "di amministratore",
          "di amministrazione",
          "ha",
        ],
        ...["hanno", "ci ha", "ci hanno", "ci", "sono stati", "è stato", "a noi", "su", "si è", "si sono"],
        ...["tutti", "tutte", "tutto", "poco fa", "che", "registra la", "annota la", "segna la", "più", "di"],
        ...["appena", "da parte di", "in data odierna", "in data", "stamattina", "stanotte", "stamane"],
        ...["aggiorna", "aggiorna i privilegi di", "amministrativa", "amministrativi", "del cliente"],
      ],
      pairs: [
        {
          verbs: [
            ...["=non ci fa più", "=non ci fanno più", "=non ci lascia più", "=non ci lasciano più"],
            ...["=non possiamo più", "=non riusciamo più a", "=non riusciamo più ad"],
          ],
          nouns: ["entrare", "accedere", "amministrare", "gestire"],
        },
        {
          verbs: ["=non siamo più", "=non sono più"],
          nouns: ["amministratori", "amministratori delegati", "admin"],
        },
        {
          verbs: ["=non ci dà più", "=non abbiamo più", "=non ho più"],
          nouns: ["privilegi", "delega", "accesso", "accessi", "l'accesso", ...services],
        },
        {
          verbs: [
            ...["togliere", "revocare", "ritirare", "levare", "riprendere", "segare", "tagliare", "sfilare"],
            ...["staccare", "negare", "disattivare", "strappare"],
          ],
          nouns: [
            ...["privilegi", "privilegio", "amministratore delegato", "delega", "deleghe", "accesso"],
            ...["accessi", "diritti", "admin", "admin delegato", "permessi", "amministrazione", "tutto"],
            ...services,
          ],
        },
        {
          verbs: [
            ...["=ci siamo persi", "=ci siamo perse", "=ci siamo giocati", "=abbiamo perduto"],
            ...["=abbiamo perso", "=ho perso", "=persa", "=persi", "=perse", "=perdita di"],
            ...["=perdita della", "=perdita dell'", "=perdita del", "=perdita", "=revoca di", "=revoca della"],
            ...["=perso"],
            ...["=revoca dei"],
          ],
          nouns: [
            ...["privilegi", "amministratore delegato", "delega", "deleghe", "accesso", "accessi", "diritti"],
            ...["permessi", "admin", "admin delegato"],
            ...services,
          ],
        },
        {
          verbs: ["=buttati", "=buttato", "=tolti", "=rimossi", "=cacciati"],
          nouns: ["dal loro tenant", "dal tenant", "come amministratori", "fuori"],
        },
        {
          verbs: [
            ...["=disabilitato", "=disabilitati", "=disattivati", "=sospeso", "=sospesi", "=chiuso", "=chiusi"],
            ...["=bloccato", "=bloccati", "=rimosso"],
            ...["=rimossi", "=caduti", "=caduto", "=decaduti", "=decaduto", "=non è più", "=non sono più"],
            ...["=non ci ha più dato"],
          ],
          nouns: [
            ...["i privilegi", "privilegi", "la delega", "delega", "l'accesso", "accesso", "gli accessi", "accessi"],
            ...["i permessi", "permessi", "nostro", "nostri"],
          ],
        },
        {
          verbs: [
            ...["=segna perso", "=segna come perso", "=segna come persi", "=segna come persa"],
            ...["=registra perso", "=registra come perso", "=registra come persi", "=sparito"],
            ...["=spariti", "=sparita", "=saltato", "=saltati"],
          ],
          nouns: [
            ...["privilegi", "delega", "accesso", "l'accesso", "accessi", "gli accessi", "diritti", "permessi"],
            ...["exchange", "azure", "teams", "sharepoint"],
          ],
        },
      ],
    },
  },
  slots: ["customer", "service"],
  argument: "optional",
  picks: "privileges.taking",
  carries: saidOfRecording,
  opensForm: true,
  takesDay: true,
  mood: "done",
  doneByOthers: true,
  directions: { customer: ["of", "from", "at", "for", "with"] },
  needs: "customers.read",
  // Whether it was so, or that it was not, is answered by what is known.
  denied: (turn, asked) =>
    withCustomer(turn, asked, { verb: "privileges.known" }, (customer) => showPrivileges(turn, customer), {
      includeRemoved: true,
      without: () => showCustomers(turn, lostBy(asked)),
    }),
  writes: false,
  run: (turn, line) =>
    recordSaid(turn, line, {
      verb: "privileges.taking",
      form: showTakingAsked,
      without: async (asked, { said }) => {
        const day = daySaid(asked.sentence.tokens);
        return withUnread(turn, await showCustomers(turn, { ...lostBy(asked), said }), day ? [day.typed] : []);
      },
    }),
});

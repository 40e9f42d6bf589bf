import { type Command, defineCommand } from "../../command";
import { beginInvitation } from "../../screens/invitations/begin";

export const startInvitation: Command = defineCommand({
  name: "invitations.start",
  task: "invitations",
  words: {
    en: {
      shown: "invite",
      names: [
        "invite customer",
        "invite new customers",
        "request a reseller relationship",
        "request reseller relationship",
        "new invitation",
        "new invite",
        "invitation form",
      ],
      verbs: ["onboard", "bring on board", "get on board", "take on board", "invite", "re-invite", "reinvite"],
      beside: [
        ...["over", "ready", "on board", "add", "include", "too", "somebody", "someone", "customer", "client"],
        ...["company", "prospect", "provider", "distributor", "indirect provider", "together with", "jointly"],
        ...["jointly with", "joint", "address", "e-mail", "email", "mail", "form", "reseller", "to be", "new"],
        ...["domain", "the address is", "their address is", "and", "do", "going", "open the form", "invite them"],
        ...["can order for", "alone", "by ourselves", "on our own", "without provider", "without a provider"],
        ...["without the provider", "without distributor", "without a distributor", "in english", "in italian"],
        ...["i have", "we have"],
        ...["as their reseller", "as a reseller", "as reseller", "addressed to", "going to"],
      ],
      pairs: [
        {
          verbs: [
            ...["write", "draft", "prepare", "create", "make", "start", "begin", "compose", "set up", "put together"],
            ...["fill in", "+new", "=another", "=fresh", "=blank", "=empty", "=joint", "issue", "generate", "have"],
            ...["do", "build", "shoot", "open a new", "open an"],
          ],
          nouns: [
            ...["invitation", "invite", "invitation form", "relationship request", "invitation mail"],
            ...["invitation e-mail", "invitation email", "reseller invitation", "invitation letter"],
            ...["reseller relationship request", "invitation to"],
          ],
          handing: ["send", "get", "give"],
          wanted: true,
        },
        {
          verbs: [],
          handing: ["send", "give", "forward"],
          nouns: ["link", "reseller link", "invitation link", "relationship link"],
        },
        {
          verbs: ["write", "draft", "prepare", "compose"],
          nouns: [
            ...[
              "asking them to take us",
              "asking them to accept us",
              "asking them to choose us",
              "asking them to have us",
            ],
            ...["asking to be their reseller", "asking to become their reseller", "asking for the relationship"],
            ...["asking them for the relationship", "asking them to become our customer"],
          ],
        },
        { verbs: ["do", "make", "prepare", "draft", "write", "create"], nouns: ["joint one", "one together"] },
        {
          verbs: ["request", "ask for", "propose"],
          nouns: ["reseller relationship", "relationship", "relationship as a reseller"],
        },
      ],
    },
    it: {
      shown: "invita",
      names: ["invita cliente", "invita nuovi clienti", "richiedi una relazione come rivenditore", "nuovo invito"],
      verbs: ["invitare", "reinvitare", "=invite", "=re-invita"],
      beside: [
        ...["da soli", "da sola", "per conto nostro", "senza provider", "senza il provider", "senza un provider"],
        ...["senza distributore", "senza il distributore", "in inglese", "in italiano", "pronto", "ho", "abbiamo"],
        ...["via mail", "aggiungi", "aggiungendo", "qualcuno", "cliente", "azienda", "prospect", "provider"],
        ...["distributore", "provider indiretto", "insieme a", "insieme con", "assieme a", "insieme", "assieme"],
        ...["congiunto", "congiunto con", "indirizzo", "all'indirizzo", "mail", "e-mail", "email", "modulo"],
        ...["rivendita", "nuovo", "nuova", "partire", "joint", "customer", "e", "da invitare", "giu"],
        ...["aprire il modulo", "mi apri il modulo", "la mail e", "l'indirizzo e"],
        ...[
          "destinato",
          "destinata",
          "indirizzato",
          "indirizzata",
          "diretto",
          "come rivenditore",
          "come loro rivenditore",
        ],
      ],
      pairs: [
        {
          verbs: [
            ...["scrivere", "preparare", "creare", "fare", "avviare", "comporre", "predisporre", "rimandare"],
            ...["iniziare", "generare", "+nuovo", "=altro", "=vuoto", "=congiunto", "=joint", "far partire"],
            ...["fare partire", "buttare", "aprire un", "aprire un nuovo", "redigere"],
          ],
          nouns: [
            ...["invito", "bozza di invito", "bozza d'invito", "modulo d'invito", "modulo di invito"],
            ...["invito congiunto", "invito di rivendita", "invito di relazione", "mail d'invito", "mail di invito"],
            ...["e-mail d'invito", "richiesta di relazione", "invite", "un invito", "l'invito"],
          ],
          handing: ["mandare", "inviare", "spedire", "dare"],
          wanted: true,
        },
        {
          verbs: [],
          handing: ["mandare", "inviare", "spedire", "dare", "girare"],
          nouns: ["link", "collegamento", "link di invito", "link di rivendita", "collegamento di rivendita"],
        },
        {
          verbs: ["scrivere", "preparare", "comporre", "redigere"],
          nouns: [
            ...[
              "chiedendo di prenderci",
              "chiedendo di sceglierci",
              "chiedendo di accettarci",
              "chiedendo la relazione",
            ],
            ...["in cui chiediamo di prenderci", "in cui chiediamo di sceglierci", "in cui chiediamo di accettarci"],
          ],
        },
        { verbs: ["fare", "preparare", "scrivere", "creare", "=fammene", "=fanne"], nouns: ["uno congiunto"] },
        {
          verbs: ["richiedere", "chiedere", "proporre"],
          nouns: ["relazione come rivenditore", "relazione di rivenditore", "relazione di rivendita", "relazione"],
        },
      ],
    },
  },
  directions: { customer: ["of", "to", "for"], address: ["to", "for", "of", "at"] },
  slots: ["customer", "address", "provider", "invitation", "name"],
  takesNewWords: "company",
  argument: "optional",
  doesAlone: "command.invitations.start.does-alone",
  opensForm: true,
  whenActive: true,
  needs: "invitations.write",
  writes: false,
  run: (turn, asked) => beginInvitation(turn, asked, startInvitation),
});

import { closedCloud } from "../../../core/clouds";
import type { Invitation } from "../../../core/invitations/invitation";
import { type Command, defineCommand } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { type CompanySaid, companySaid } from "../../language/asked/company-said";
import { behindName } from "../../language/by-name";
import { leadsToService, mentionAt } from "../../language/sentence";
import { refuse } from "../../refuse";
import { showAcceptanceForm, showFormFor } from "../../screens/acceptances/form";
import { showRecordAsked } from "../../screens/customers-asked";
import { withInvitationNamed, withInvitationNearly } from "../../screens/invitations/choice";
import { invitationOf } from "../../screens/invitations/invitations";
import { shown } from "../../views/view";

const wanted = {
  wholly: true,
  states: ["sent", "drafted"],
  which: "invitations.accept.which",
  none: "invitations.accept.none",
  why: { draft: "invitations.accept.unready" },
} as const;

/** The form of the invitation that is pressed, with the services that the line names. */
const goingOn =
  ({ services }: Asked) =>
  ({ id: invitation }: Invitation) => ({
    verb: "invitation.accepting" as const,
    data: { invitation, ...(services.length > 0 && { services: [...services] }) },
  });

export const acceptedInvitation: Command = defineCommand({
  name: "invitations.accept",
  task: "invitations",
  words: {
    en: {
      shown: "accepted",
      names: ["has accepted", "acceptance", "record acceptance", "record the acceptance"],
      verbs: [
        "accept",
        "=said yes",
        "=clicked accept",
        "=clicked on accept",
        "=pressed accept",
        ...["=took us on", "=has taken us on", "=have taken us on", "=agreed to"],
        ...["=gave the ok", "=gave their ok", "=signed our invitation", "=signed the invitation"],
        ...[
          "=approved our invitation",
          "=approved the invitation",
          "=confirmed the invitation",
          "=confirmed our invitation",
        ],
      ],
      beside: [
        "someone",
        "somebody",
        "a customer",
        "seen",
        "noticed",
        "visible",
        "arrived",
        "in partner center",
        "in the partner center",
        "partner center",
        ...["portal", "in the portal", "over at", "now", "just now", "invitation", "invite", "our invitation"],
        ...["the invitation", "relationship", "reseller relationship", "reseller request", "request", "have", "has"],
        ...["ve", "has been", "been", "was", "is", "by", "mark", "mark as", "record", "record that", "note"],
        "note that",
        ...["log", "log that", "put down", "put down that", "write down that"],
        "register",
        "set",
        "that",
        "good news",
        "today",
        "yesterday",
        "this morning",
        "just",
        "as accepted",
        "customer",
        "came in",
        "came",
        "record it",
        "finally",
        "and",
        "they",
        ...["let's record it", "so let's record it", "write it down", "note it down", "the confirmation", "news from"],
        ...["but i don't know who", "but i don't know which", "but we don't know who", "but who"],
        ...["put", "down", "flag", "flag as", "confirm", "file", "file that", "we've got", "we have"],
        ...["we got", "got", "from"],
      ],
      pairs: [{ verbs: ["record", "register", "mark", "note", "log", "enter", "=came in"], nouns: ["acceptance"] }],
    },
    it: {
      shown: "accettato",
      names: ["ha accettato", "accettazione", "registra accettazione", "registra l'accettazione"],
      verbs: [
        "accettare",
        "=detto si",
        "=detto di si",
        "=accepted",
        "=cliccato accetta",
        "=cliccato su accetta",
        "=aderito",
        "=dato l'ok",
        "=dato il via libera",
        "=confermato",
        "=firmato",
        "=premuto accetta",
      ],
      beside: [
        "qualcuno",
        "un cliente",
        "vista",
        "visto",
        "arrivata",
        "arrivato",
        "risulta",
        "nel partner center",
        "sul partner center",
        "partner center",
        "portale",
        "nel portale",
        "da parte",
        "ora",
        "adesso",
        "invito",
        "il nostro invito",
        "relazione",
        "richiesta",
        "ha",
        "hanno",
        "ci ha",
        "ci hanno",
        "e stato",
        "e stata",
        "stato",
        "da",
        "segna",
        "segna come",
        "segna che",
        "segnare che",
        "segnalo",
        "segnalo pure",
        "registra",
        "registra che",
        "registra come",
        "marca",
        "annota",
        "che",
        "buone notizie",
        ...[
          "ricevuta",
          "pervenuta",
          "stanotte",
          "stamane",
          "poco fa",
          "da loro",
          "la relazione",
          "metti",
          "metti come",
        ],
        ...[
          "l'ho visto sul portale",
          "lo vedo sul portale",
          "visto sul portale",
          "sul portale",
          "l'accettazione",
          "dal portale",
        ],
        "bene",
        "oggi",
        "ieri",
        "ieri sera",
        "stamattina",
        "appena",
        "finalmente",
        "come accettato",
        "cliente",
        "lo registri",
        "lo registri come accettato",
        "pure",
        "quelli di",
        "come partner",
        "sera",
        ...["registriamolo", "segniamolo", "annotiamolo", "registralo", "annotalo", "la conferma", "è arrivata"],
        ...["ma non so chi", "ma non sappiamo chi", "ma non si sa chi", "però non so chi", "da parte di"],
      ],
      pairs: [{ verbs: ["registrare", "segnare", "annotare", "inserire", "mettere"], nouns: ["accettazione"] }],
    },
  },
  directions: {
    customer: ["of", "from", "to", "for", "with"],
    invitation: ["of", "from", "to", "for", "with"],
    address: ["of", "from", "to"],
  },
  slots: ["customer", "address", "invitation", "service", "name"],
  argument: "required",
  opensForm: true,
  takesAnything: "company",
  mood: "done",
  doneByOthers: true,
  needs: "invitations.write",
  doing: "accepting",
  denied: (turn, asked) =>
    withInvitationNamed(
      turn,
      asked,
      {
        ...wanted,
        states: ["draft", "drafted", "sent"],
        // "Did Contoso ever accept?": who is a customer did, and since when says the record.
        ...(asked.customers.length > 0 && { unfound: () => showRecordAsked(turn, asked) }),
      },
      async (invitation) => shown(await invitationOf(turn, invitation)),
    ),
  // "Litware ha accettato", of nobody we know and not written as a name: an acceptance, and no customer to search.
  nearly: (turn, asked) => withInvitationNearly(turn, asked, { ...wanted, goesOn: goingOn(asked) }),
  writes: false,
  async run(turn, asked) {
    const closed = closedCloud(turn.store.tenant);
    if (closed) return refuse(turn, { kind: "inviting-not-here", cloud: closed.cloud, what: "acceptance" });
    const said = companyBehind(asked);
    const showForm = () => showFormFor(turn, asked, said);
    const { customers, invitations, addresses } = asked;
    const isKnown = customers.length + invitations.length + addresses.length > 0;
    if (!isKnown && (said.name || said.domain || said.tenantId) !== "") return showForm();
    return withInvitationNamed(turn, asked, { ...wanted, goesOn: goingOn(asked), unfound: showForm }, (invitation) =>
      showAcceptanceForm(turn, invitation, { chosen: [...asked.services] }),
    );
  },
});

/** "Accepted Terzo S.r.l. terzo.example", "accepted terzo": of whom nobody knows, with a name written as one or a word that is no other. */
function companyBehind({ sentence, newWords, company }: Asked): CompanySaid {
  const isOther = (place: number): boolean => {
    const kind = mentionAt(sentence, place)?.entity.kind;
    return kind === "service" || kind === "address" || leadsToService(sentence, place);
  };
  const tokens = sentence.tokens.filter((_, place) => !isOther(place));
  const said = companySaid(behindName(acceptedInvitation, tokens) || (company ?? ""));
  if (said.name === "" || /^\p{Lu}/u.test(said.name)) return said;
  const from = said.name.indexOf(newWords[0] ?? said.name);
  return { ...said, name: newWords.length === 0 ? "" : said.name.slice(Math.max(0, from)) };
}

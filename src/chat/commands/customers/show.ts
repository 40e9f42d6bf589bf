import { wordsOf } from "../../../core/fold";
import { can } from "../../../core/permissions";
import { defineCommand } from "../../command";
import type { Asked } from "../../language/asked/asked";
import { showPartnersAsked } from "../../screens/customers/partners";
import { showRecordAsked } from "../../screens/customers-asked";
import { showPersonAsked } from "../../screens/people/named";
import { showProviderOpened } from "../../screens/providers/list";

/** "Open Luke Green": nobody else is named, and nobody's customer is asked for. */
const isOfPerson = ({ people, called, addresses, services, providers, keys }: Asked): boolean =>
  people.length === 1 &&
  !called &&
  addresses.length + services.length + providers.length === 0 &&
  !keys.some((key) => customerNouns.test(key));

const customerNouns = /^(?:customers?|clients?|client[ei]|aziend[ae]|compan(?:y|ies))$/;

/** "Open Fabrikam": nobody else is named. */
const isOfProvider = ({ providers, called, addresses, services, people }: Asked): boolean =>
  providers.length === 1 && !called && addresses.length + services.length + people.length === 0;

export const showCustomerRecord = defineCommand({
  name: "customers.show",
  task: "customers",
  words: {
    en: {
      shown: "customer",
      names: ["open", "find", "search", "record", "customer record", "show", "look up", "details of", "client"],
      verbs: ["open"],
      nouns: [
        "owner",
        "licences",
        "licenses",
        "subscriptions",
        "subscription",
        "services",
        "privileges",
        "tenant id",
        "domain",
        "users",
        "record",
        "card",
      ],
    },
    it: {
      shown: "cliente",
      names: ["apri", "cerca", "trova", "scheda", "scheda cliente", "mostra", "mostrami", "dettagli di", "azienda"],
      verbs: ["aprire", "cercare", "trovare", "consultare"],
      nouns: [
        "responsabile",
        "licenze",
        "abbonamenti",
        "sottoscrizioni",
        "servizi",
        "privilegi",
        "tenant id",
        "dominio",
        "utenti",
        "scheda",
      ],
    },
  },
  slots: ["customer", "service", "person", "provider", "address"],
  argument: "required",
  takesName: ["customer", "address", "invitation"],
  needs: "customers.read",
  writes: false,
  run(turn, asked) {
    // "Whose is the Azure at Contoso": which partner has it, rather than who of us looks after the customer.
    if (asked.services.length > 0 && asked.customers.length > 0 && asksWhose(asked))
      return showPartnersAsked(turn, asked);
    const [person] = isOfPerson(asked) ? asked.people : [];
    // Who does not see users gets the customers of that person.
    if (person && (person.id === turn.actor.id || can(turn.actor, "users.read"))) return showPersonAsked(turn, asked);
    return isOfProvider(asked) ? showProviderOpened(turn, asked) : showRecordAsked(turn, asked);
  },
});

/** "Is it ours or Litware's": who of those who hold services there is asked for. */
const asksWhose = ({ keys, customers }: Asked): boolean =>
  whose.test(keys.join(" ")) ||
  customers.some(({ grants }) =>
    grants.some(
      ({ partner }) => partner !== "us" && keys.some((key) => key.startsWith(wordsOf(partner.name)[0] ?? " ")),
    ),
  );

const whose =
  /\b(?:whose|whom|who (?:has|holds)|di chi|da chi|chi (?:ha|tiene)|which of us|ours|or us|us or|noi o|o noi|nostr[oa] o)\b/;

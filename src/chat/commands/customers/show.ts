import { defineCommand } from "../../command";
import { partAsked } from "../../language/asked/record-parts";
import { showCustomer, withCustomer } from "../../screens/customers";
import { askWhichCustomer } from "../../screens/customers-asked";

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
  slots: ["customer", "service", "person", "provider"],
  argument: "required",
  takesName: true,
  needs: "customers.read",
  writes: false,
  run: (turn, asked) => {
    const part = partAsked(asked);
    const choice = { verb: "customer.open", ...(part && { data: { part } }) } as const;
    return withCustomer(turn, asked, choice, (customer) => showCustomer(turn, customer, part), {
      includeRemoved: true,
      without: () => askWhichCustomer(turn, asked, "record"),
    });
  },
});

import { defineCommand } from "../../command";
import { showPartnersAsked } from "../../screens/customers/partners";

export const showPartnersOf = defineCommand({
  name: "customers.partners",
  task: "customers",
  words: {
    en: {
      shown: "partners",
      names: ["partner relationships"],
      nouns: ["other partners", "partner", "partners", "reseller", "resellers", "csp"],
    },
    it: {
      shown: "partner",
      names: ["relazioni con i partner"],
      nouns: ["altri partner", "partner", "rivenditori", "reseller", "csp"],
    },
  },
  slots: ["customer", "service"],
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: showPartnersAsked,
});

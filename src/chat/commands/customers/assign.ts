import { defineCommand } from "../../command";
import { showAssignAsked } from "../../screens/accounts/account";

export const assignCustomerTo = defineCommand({
  name: "customers.assign",
  task: "customers",
  words: {
    en: {
      shown: "assign",
      names: ["assign customer", "assign the customer"],
      verbs: ["assign", "reassign", "entrust", "hand over"],
      beside: ["customer", "the customer", "to", "me", "as owner", "owner"],
      pairs: [{ verbs: ["set", "change", "make"], nouns: ["owner", "the owner"] }],
    },
    it: {
      shown: "assegna",
      names: ["assegna cliente", "assegna il cliente"],
      verbs: ["assegnare", "riassegnare", "affidare"],
      beside: ["cliente", "il cliente", "a", "me", "come responsabile", "responsabile"],
      pairs: [{ verbs: ["impostare", "cambiare"], nouns: ["responsabile", "il responsabile"] }],
    },
  },
  slots: ["customer", "person"],
  directions: { customer: ["of"], person: ["to", "for"] },
  argument: "required",
  opensForm: true,
  needs: "customers.add",
  writes: false,
  run: showAssignAsked,
});

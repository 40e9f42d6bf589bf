import { defineCommand } from "../../command";
import { showAssignAsked } from "../../screens/accounts/account";

export const assignCustomerTo = defineCommand({
  name: "customers.assign",
  task: "customers",
  words: {
    en: {
      shown: "assign",
      names: ["assign customer", "assign the customer"],
      verbs: ["assign", "reassign", "unassign", "entrust", "transfer", "hand over", "pass on"],
      beside: ["customer", "the customer", "to", "me", "myself", "nobody", "no one", "as owner", "owner"],
      pairs: [
        { verbs: ["set", "change", "make"], nouns: ["owner", "the owner"] },
        { verbs: ["hand", "pass", "turn"], nouns: ["over", "over to", "on to"] },
      ],
    },
    it: {
      shown: "assegna",
      names: ["assegna cliente", "assegna il cliente"],
      verbs: ["assegnare", "riassegnare", "affidare", "passare", "trasferire"],
      beside: [
        "cliente",
        "il cliente",
        "a",
        "me",
        "me stesso",
        "me stessa",
        "nessuno",
        "come responsabile",
        "responsabile",
      ],
      pairs: [{ verbs: ["impostare", "cambiare"], nouns: ["responsabile", "il responsabile"] }],
    },
  },
  slots: ["customer", "person"],
  directions: { customer: ["of"], person: ["to", "for"] },
  argument: "required",
  picks: "customer.assigning",
  opensForm: true,
  takesNewWords: "recipient",
  orElse: "customers.account",
  needs: "customers.add",
  writes: false,
  run: showAssignAsked,
});

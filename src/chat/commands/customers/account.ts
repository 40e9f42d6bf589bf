import { defineCommand } from "../../command";
import { showAccountAsked } from "../../screens/accounts/account";

export const showAccountOf = defineCommand({
  name: "customers.account",
  task: "customers",
  words: {
    en: {
      shown: "account",
      names: ["edit customer", "customer account", "account of", "edit the customer", "change customer", "notes on"],
      verbs: ["edit"],
      nouns: ["account", "alias", "tags", "notes", "origin", "acquisition channel"],
    },
    it: {
      shown: "account",
      names: ["modifica cliente", "account cliente", "account di", "modifica il cliente", "note su"],
      verbs: ["modificare"],
      nouns: ["account", "alias", "etichette", "note", "origine", "canale di acquisizione"],
    },
  },
  slots: ["customer"],
  argument: "required",
  needs: "customers.read",
  writes: false,
  run: showAccountAsked,
});

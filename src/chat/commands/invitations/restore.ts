import { defineCommand } from "../../command";
import { showRestoreAsked } from "../../screens/invitations/restore";

export const restoreCustomer = defineCommand({
  name: "invitations.restore",
  task: "invitations",
  words: {
    en: {
      shown: "restore",
      names: ["restore customer", "restore relationship", "reinstate customer", "bring back customer"],
      verbs: ["restore", "reinstate", "reactivate", "re-establish", "revive", "recover", "bring back", "take back"],
      beside: [
        "customer",
        "client",
        "former customer",
        "removed customer",
        "relationship",
        "reseller relationship",
        "as a customer",
        "as our customer",
        "to our customers",
        "with us",
        "again",
      ],
      pairs: [
        { verbs: ["undo", "revert", "reverse"], nouns: ["removal"] },
        { verbs: ["bring", "get", "put", "take", "win"], nouns: ["back"] },
      ],
    },
    it: {
      shown: "ripristina",
      names: ["ripristina cliente", "ripristina relazione", "riattiva cliente", "riattiva relazione"],
      verbs: ["ripristinare", "riattivare", "ristabilire", "recuperare", "riprendere", "ripescare"],
      beside: [
        "cliente",
        "ex cliente",
        "cliente rimosso",
        "relazione",
        "rapporto",
        "relazione di rivenditore",
        "come cliente",
        "come nostro cliente",
        "tra i clienti",
        "fra i clienti",
        "di nuovo",
      ],
      pairs: [
        { verbs: ["stornare", "disfare"], nouns: ["rimozione"] },
        { verbs: ["riportare", "rimettere", "far tornare"], nouns: ["indietro", "tra i clienti", "fra i clienti"] },
      ],
    },
  },
  slots: ["customer"],
  argument: "required",
  opensForm: true,
  whenActive: true,
  needs: "invitations.write",
  writes: false,
  run: showRestoreAsked,
});

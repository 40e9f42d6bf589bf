import { defineCommand } from "../../command";
import { showSharedAsked } from "../../screens/providers/list";

export const listShared = defineCommand({
  name: "providers.shared",
  task: "providers",
  words: {
    en: {
      shown: "shared customers",
      names: ["customers shared with", "shared customers with", "shared with"],
      nouns: ["shared customers", "shared"],
    },
    it: {
      shown: "clienti condivisi",
      names: ["clienti condivisi con", "condivisi con"],
      nouns: ["clienti condivisi", "condivisi"],
    },
  },
  slots: ["provider"],
  argument: "optional",
  needs: "providers.read",
  writes: false,
  run: showSharedAsked,
});

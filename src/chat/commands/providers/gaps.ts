import { defineCommand } from "../../command";
import { showGapsAsked } from "../../screens/providers/gaps";

export const listGaps = defineCommand({
  name: "providers.gaps",
  task: "providers",
  words: {
    en: {
      shown: "gaps",
      names: ["provider gaps"],
      nouns: ["gaps"],
    },
    it: {
      shown: "scoperti",
      names: ["clienti scoperti"],
      nouns: ["scoperti"],
    },
  },
  slots: ["provider", "person", "service"],
  argument: "none",
  lists: "customers",
  needs: "providers.gaps",
  writes: false,
  run: showGapsAsked,
});

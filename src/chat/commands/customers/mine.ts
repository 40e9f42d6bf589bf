import { defineCommand } from "../../command";
import { showListAsked } from "../../screens/providers/gaps";

export const listMine = defineCommand({
  name: "customers.mine",
  task: "customers",
  words: {
    en: { shown: "my customers", names: ["my clients"] },
    it: { shown: "i miei clienti", names: ["miei clienti"] },
  },
  slots: ["provider", "service"],
  argument: "optional",
  lists: "customers",
  needs: "customers.read",
  writes: false,
  run: showListAsked,
});

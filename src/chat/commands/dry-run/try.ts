import { defineCommand } from "../../command";
import { askWhatToTry } from "../../screens/dry-run/dry-run";

/** What stands behind its words is understood as if it stood alone, and told instead of done. */
export const tryOut = defineCommand({
  name: "dry-run",
  task: "settings",
  words: {
    en: { shown: "dry-run", names: ["dry run", "dryrun", "simulate"] },
    it: { shown: "prova", names: ["simula"] },
  },
  takesAnything: true,
  rehearses: true,
  argument: "required",
  writes: false,
  run: async (turn) => askWhatToTry(turn),
});

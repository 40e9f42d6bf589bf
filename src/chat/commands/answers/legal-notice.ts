import { defineCommand } from "../../command";
import { showLegalNotice } from "../../screens/answers/legal-notice";

/** What whoever asks for a removal has to accept, and where. */
export const aboutLegalNotice = defineCommand({
  name: "answers.legal-notice",
  task: "elsewhere",
  words: {
    en: {
      shown: "legal notice",
      nouns: ["legal notice", "legal notices", "legal text"],
    },
    it: {
      shown: "avviso legale",
      names: ["preavviso legale"],
      nouns: ["avviso legale", "preavviso legale", "testo legale", "informativa legale", "informativa"],
    },
  },
  slots: ["customer"],
  plainly: true,
  argument: "none",
  needs: "customers.read",
  writes: false,
  run: showLegalNotice,
});

import { z } from "zod";
import { languages } from "../../../core/languages";
import { chooseLanguage } from "../../../core/people/language";
import { defineAction } from "../../action";
import { showLanguage } from "../../screens/help";

export const switchLanguage = defineAction({
  verb: "language.set",
  writes: true,
  data: z.object({ language: z.enum(languages) }),
  async run(turn, { language }) {
    await chooseLanguage(turn.store, turn.actor, language);
    return showLanguage(turn, language);
  },
});

import { z } from "zod";
import { languages } from "../../../core/languages";
import { defineAction } from "../../action";
import { setLanguage } from "../../commands/help/language";

export const switchLanguage = defineAction({
  verb: "language.set",
  reads: false,
  data: z.object({ language: z.enum(languages) }),
  run: (turn, data) => setLanguage(turn, data.language),
});

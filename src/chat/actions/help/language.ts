import { z } from "zod";
import { defineAction } from "../../action";
import { setLanguage } from "../../commands/help/language";

export const switchLanguage = defineAction({
  verb: "language.set",
  reads: false,
  data: z.object({ language: z.enum(["en", "it"]) }),
  run: (turn, data) => setLanguage(turn, data.language),
});

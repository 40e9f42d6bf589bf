import { z } from "zod";
import { defineAction } from "../../action";
import { commands } from "../../commands";
import { showHelp } from "../../commands/help/help";

export const openHelp = defineAction({
  verb: "help",
  reads: true,
  data: z.object({}),
  run: (turn) => showHelp(turn, commands),
});

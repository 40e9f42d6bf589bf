import { z } from "zod";
import { type Action, defineAction } from "../../action";
import type { Command } from "../../command";
import { showHelp } from "../../screens/help";

/** What this person may do, of everything that can be typed. */
export const openHelp = (commands: readonly Command[]): Action =>
  defineAction({
    verb: "help",
    writes: false,
    data: z.object({}),
    run: (turn) => showHelp(turn, commands),
  });

import { z } from "zod";
import { origins } from "../../../core/customers/customer";
import { applyImport, giveUpImport } from "../../../core/imports/decide";
import { defineAction, defineForm } from "../../action";
import { afterDeciding, importAgain, showChangedLines, showImport, showWrongLines } from "../../screens/imports/import";
import { withPressed } from "../../screens/pressed";
import { choiceIfAny, id, place, revision } from "../inputs";

export const applyList = defineForm({
  verb: "import.apply",
  needs: "customers.import",
  writes: true,
  data: z.object({ list: id, revision }),
  inputs: { origin: choiceIfAny(origins) },
  run: async (turn, { list, revision, origin }) =>
    afterDeciding(turn, list, await applyImport(turn.store, turn.actor, { id: list, revision }, origin)),
  again: (turn, { list }, refusal) => importAgain(turn, list, refusal),
});

export const giveUpList = defineAction({
  verb: "import.give-up",
  needs: "customers.import",
  writes: true,
  data: z.object({ list: id }),
  run: async (turn, { list }) => afterDeciding(turn, list, await giveUpImport(turn.store, turn.actor, list)),
});

export const openList = defineAction({
  verb: "import.open",
  needs: "customers.import",
  writes: false,
  data: z.object({ list: id }),
  run: (turn, { list }) => withPressed(turn, "import", list, (found) => showImport(turn, found)),
});

export const openWrongLines = defineAction({
  verb: "import.wrong",
  needs: "customers.import",
  writes: false,
  data: z.object({ list: id, first: place }),
  run: (turn, { list, first }) => withPressed(turn, "import", list, (found) => showWrongLines(turn, found, first)),
});

export const openChangedLines = defineAction({
  verb: "import.changes",
  needs: "customers.import",
  writes: false,
  data: z.object({ list: id, first: place }),
  run: (turn, { list, first }) => withPressed(turn, "import", list, (found) => showChangedLines(turn, found, first)),
});

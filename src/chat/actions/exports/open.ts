import { z } from "zod";
import type { Exported } from "../../../core/exports/export";
import { openExport } from "../../../core/exports/open";
import { defineAction } from "../../action";
import { afterOpening, showExport } from "../../screens/exports/export";
import { idIfAny } from "../inputs";

/** No customer: all of them. */
const data = z.object({ customer: idIfAny });

const exported = (customer: string | undefined): Exported =>
  customer === undefined ? { kind: "customers" } : { kind: "history", customer };

export const showExportOf = defineAction({
  verb: "export.show",
  needs: "customers.read",
  writes: false,
  data,
  run: (turn, { customer }) => showExport(turn, exported(customer)),
});

export const openExportPage = defineAction({
  verb: "export.open",
  needs: "customers.read",
  writes: true,
  data,
  async run(turn, { customer }) {
    const { language, timeZone } = turn.reader;
    const wish = { of: exported(customer), language, timeZone };
    return afterOpening(turn, await openExport(turn.deps, turn.store, turn.actor, wish));
  },
});

import { exportCard } from "../../../src/chat/views/exports/export";
import { openForMs } from "../../../src/core/exports/export";
import { now } from "../../support/samples";
import { type Cards, type Cast, specimensFrom, usual } from "../cast";

/** What can be saved as files. */
function exportCards({ customer }: Cast = usual): Cards {
  const customers = { kind: "customers", counts: { active: 45, removed: 2, "no-relationship": 1 } } as const;
  const history = { kind: "history", customer, total: 12 } as const;
  const page = { url: "https://rapport.example/exports/gallery", until: now + openForMs };
  return {
    "exports/export": (reader) => exportCard(reader, { what: customers, page, isOtherwise: false }),
    "exports/export before": (reader) => exportCard(reader, { what: customers, isOtherwise: false }),
    "exports/export asked for otherwise": (reader) => exportCard(reader, { what: customers, isOtherwise: true }),
    "exports/export history": (reader) => exportCard(reader, { what: history, isOtherwise: false }),
    "exports/export history open": (reader) => exportCard(reader, { what: history, page, isOtherwise: false }),
  };
}

export const exportSpecimens = specimensFrom(exportCards());

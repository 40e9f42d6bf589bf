import type { Change, Queries } from "../ports";
import type { Import, ImportPart } from "./import";

/** An import that is over, with nothing left of the lines of its list. */
export async function emptied(queries: Queries, over: Import): Promise<Change<Import>> {
  const importParts: ImportPart[] = [];
  for (let place = 0; ; place++) {
    const part = await queries.importPart(over.id, place);
    if (!part) return { answer: over, imports: [over], importParts };
    importParts.push({ id: part.id, rows: [], wrong: [], named: [], revision: part.revision });
  }
}

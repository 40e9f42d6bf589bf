import type { Export, ExportId } from "./export";

/** Reads of the exports. */
export interface ExportQueries {
  export(id: ExportId): Promise<Export | undefined>;
}

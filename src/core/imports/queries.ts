import type { Import, ImportId, ImportPart } from "./import";

/** Reads of lists of customers that are brought in. */
export interface ImportQueries {
  import(id: ImportId): Promise<Import | undefined>;
  importPart(list: ImportId, place: number): Promise<ImportPart | undefined>;
  /** Those that wait for somebody or are under way, newest first. */
  openImports(): Promise<Import[]>;
}

import type { Customer, CustomerId } from "../customers/customer";
import type { Import, ImportId, ImportPart } from "./import";

/** Reads of lists of customers that are brought in. */
export interface ImportQueries {
  import(id: ImportId): Promise<Import | undefined>;
  importPart(list: ImportId, place: number): Promise<ImportPart | undefined>;
  /** Those that wait for somebody or are under way, newest first. */
  openImports(): Promise<Import[]>;
  /** All customers after this one in the order of their ids, removed ones included, so many at once. */
  customersAfter(last: CustomerId, limit: number): Promise<Customer[]>;
}

/** A page of a list, and where it lies in it. */
export interface Page<Row> {
  rows: Row[];
  /** Position of the first row in the whole list, from 1; 0 when the list is empty. */
  from: number;
  /** Rows of the whole list. */
  total: number;
  /** Opaque marks of the neighbouring pages, where there are any. */
  next?: string;
  previous?: string;
}

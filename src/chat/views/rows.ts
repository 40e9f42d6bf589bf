/** A row of the part `rows`: two lines left, two right; pressable when it opens an address. */
export interface Row {
  name: string;
  under: string;
  hasUnder: boolean;
  /** What is not normal, in bold; otherwise empty and `state` says it. */
  exception: string;
  state: string;
  detail: string;
  hasDetail: boolean;
  url: string;
  opens: boolean;
  still: boolean;
  spoken: string;
}

interface Cells {
  name: string;
  under?: string;
  state?: string;
  exception?: string;
  detail?: string;
  /** An https address that the row opens, and what a screen reader says of it. */
  opens?: { url: string; spoken: string };
}

/** Completes a row: templates take no missing values. */
export const row = ({ name, under = "", state = "", exception = "", detail = "", opens }: Cells): Row => ({
  name,
  under,
  hasUnder: under !== "",
  exception,
  state,
  detail,
  hasDetail: detail !== "",
  url: opens?.url ?? "",
  opens: opens !== undefined,
  still: opens === undefined,
  spoken: opens?.spoken ?? "",
});

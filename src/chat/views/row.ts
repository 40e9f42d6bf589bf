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

/** A line of the part `facts`: label, value, and a subtle detail after it. */
export interface Fact {
  label: string;
  value: string;
  detail: string;
  /** The value stands beside its label, or under it when it holds a run that the column could not break. */
  beside: boolean;
  under: boolean;
}

/** Most characters in a row, without a place to break, that a value's column holds on a phone. */
const columnRun = 20;

export function fact(label: string, value: string, detail = ""): Fact {
  const under = value.split(/[\s\u200b-]+/u).some((run) => run.length > columnRun);
  return { label, value, detail, beside: !under, under };
}

import type { Day } from "../clock";

/** Ways to say no to a decision on privileges that stayed. */
export type PrivilegeRefusal =
  | { kind: "follow-up-closed"; state: "ended" | "kept" | "overtaken" }
  | { kind: "keep-needs-reason" }
  | { kind: "keep-needs-date"; latest: Day };

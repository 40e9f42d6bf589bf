import { nameOf } from "../people/readable";
import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";

/** Letters that a customer's name may have; what a register of companies has is shorter. */
const longest = 200;

/** The customer's name that a person typed, on one line. */
export function typedName(typed: string): Result<string, Refusal> {
  const name = nameOf(typed, Number.POSITIVE_INFINITY);
  if (!name) return refused({ kind: "name-needed" });
  return name.length > longest ? refused({ kind: "name-too-long", limit: longest, length: name.length }) : ok(name);
}

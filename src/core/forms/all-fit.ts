import type { Refusal } from "../refusals";
import { ok, type Result, refused } from "../result";

type Parts = Readonly<Record<string, Result<unknown, Refusal>>>;
type ValuesOf<All> = { [Name in keyof All]: All[Name] extends Result<infer Value, Refusal> ? Value : never };

/** Everything that was typed, or all that is wrong with it: who fills in a form is told at once, not one thing a time. */
export function allFit<All extends Parts>(parts: All, ...more: readonly Refusal[]): Result<ValuesOf<All>, Refusal> {
  const each = Object.entries(parts);
  const wrong = together([...each.flatMap(([, part]) => (part.ok ? [] : [part.error])), ...more]);
  if (wrong) return refused(wrong);
  const values = each.flatMap(([name, part]) => (part.ok ? [[name, part.value]] : []));
  // Each is the value of the part of its name.
  return ok(Object.fromEntries(values) as ValuesOf<All>);
}

/** Several things that are wrong with one form, as one refusal; nothing where nothing is. */
export function together(each: readonly Refusal[]): Refusal | undefined {
  const all = each.flatMap(refusalsIn);
  return all.length > 1 ? { kind: "several-unfit", each: all } : all[0];
}

/** What a refusal says is wrong, each by itself. */
export const refusalsIn = (refusal: Refusal): readonly Refusal[] =>
  refusal.kind === "several-unfit" ? refusal.each : [refusal];

import { fold, wordsOf } from "../fold";
import type { Field, InputUnfit } from "../refusals";
import { ok, type Result, refused } from "../result";

/** What a form lets people choose, or type the name of. */
export interface Choosable {
  id: string;
  name: string;
  /** What else it is called. */
  also: string;
  /** What tells it from another of the same name, where anything does. */
  sign: string | undefined;
}

interface Given {
  field: Field;
  typed: string;
  /** What is chosen beside the name that was typed, if anything. */
  chosen: Pick<Choosable, "id" | "name"> | undefined;
  /** What is kept so far, if anything: left chosen, it says nothing against the name. */
  kept: Pick<Choosable, "id" | "name"> | undefined;
}

/**
 * The one that was typed: by its whole name, or by a part that no other has. Nothing is decided between a name and a
 * choice that say otherwise, be it the choice of none, nor among several that are called so.
 */
export function meantBy({ field, typed, chosen, kept }: Given, all: readonly Choosable[]): Result<string, InputUnfit> {
  const found = calledSo(typed, all);
  if (chosen && found.some(({ id }) => id === chosen.id)) return ok(chosen.id);
  const unfit = { kind: "input-unfit", field, typed: typed.trim().slice(0, 120) } as const;
  const [only, ...others] = found;
  if (!only) return refused({ ...unfit, wrong: "no-choice" });
  if (others.length > 0) return refused({ ...unfit, wrong: "several", called: toldApart(typed, found) });
  if (chosen?.id === kept?.id) return ok(only.id);
  return refused({ ...unfit, wrong: "two-given", chosen: chosen?.name, kept: kept?.name });
}

/** Those that are called by these words, else those of whose words each of these is the beginning. */
function calledSo(typed: string, all: readonly Choosable[]): readonly Choosable[] {
  const whole = all.filter((one) => [one.name, one.also, withSign(one)].some((each) => fold(each) === fold(typed)));
  const parts = wordsOf(typed);
  if (whole.length > 0 || parts.length === 0) return whole;
  return all.filter(({ name, also }) => {
    const words = [name, also].flatMap(wordsOf);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** By names that were not typed and that no other has. */
const toldApart = (typed: string, found: readonly Choosable[]): string[] =>
  found.map((one) => {
    const isTold = fold(one.name) !== fold(typed) && found.every(({ id, name }) => id === one.id || name !== one.name);
    return isTold ? one.name : withSign(one);
  });

const withSign = ({ name, sign }: Choosable): string => (sign ? `${name} (${sign})` : name);

import type { Condition, Facet } from "../../../../core/customers/facets";
import { between, type Span, type Spans } from "./spans";

/** Something by which a line tells customers apart. */
export interface Thing extends Span {
  kind: "provider" | "owner" | "service" | "state";
  /** What it asks for; nothing where it only tells something else. */
  holds: readonly (Condition | "removed")[];
  /** What it asks for where it is denied. */
  lacks: readonly Condition[];
}

/** What asks for a facet, or denies it. */
export const plain = (kind: Thing["kind"], { from, to }: Span, facet: Facet): Thing => ({
  kind,
  from,
  to,
  holds: [facet],
  lacks: [{ not: facet }],
});

/** How customers stand, which asks for something else where it is denied. */
export const state = ({ from, to }: Span, holds: Thing["holds"], lacks: Thing["lacks"]): Thing => ({
  kind: "state",
  from,
  to,
  holds,
  lacks,
});

/** "Removed, no wait, pending", "of Luke, sorry, mine": what is said after that stands for what was said before it. */
export function corrected(spans: Spans, things: readonly Thing[]): Thing[] {
  const isTakenBack = (thing: Thing, at: number): boolean => {
    const next = things[at + 1];
    const isSaid = (word: Parameters<Spans>[0]): boolean =>
      next !== undefined && between(spans(word), thing.to, next.from) !== undefined;
    return next?.kind === thing.kind && isSaid("correcting") && !isSaid("and");
  };
  return things.filter((thing, at) => !isTakenBack(thing, at));
}

import type { Clock } from "../../core/clock";

/** A check takes at most one part in this many of the time. */
const rarity = 20;

/**
 * Whether something holds, by a check whose cost grows with what is stored: the last outcome counts until time enough has
 * passed, and those who ask meanwhile share one check.
 */
export function watched(check: () => Promise<boolean>, clock: Clock): () => Promise<boolean> {
  let last: Promise<boolean> | undefined;
  let restsUntil = 0;
  return () => {
    if (last && clock.now() < restsUntil) return last;
    const began = clock.now();
    restsUntil = Number.POSITIVE_INFINITY;
    last = check().finally(() => {
      restsUntil = clock.now() + (clock.now() - began) * rarity;
    });
    return last;
  };
}

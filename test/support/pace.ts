import type { Pace } from "../../src/teams/outbound/rate-limits";

/** Time as it passes. */
export const realPace: Pace = { now: Date.now, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

/** A pace of its own time, in which all that Teams has to be waited for passes at once. */
export function hurried(): Pace {
  let now = 0;
  return {
    now: () => now,
    sleep: async (millis) => {
      now += millis;
    },
  };
}

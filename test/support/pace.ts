import type { Pace } from "../../src/teams/outbound/rate-limits";

/** Time as it passes. */
export const realPace: Pace = { now: Date.now, sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };

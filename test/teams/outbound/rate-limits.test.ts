import { createRateLimits } from "../../../src/teams/outbound/rate-limits";

/** A clock that sleepers move on; several may sleep at once. */
function pace() {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now = Math.max(now, now + ms);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

/** When `count` messages are let through, in ms from the first. */
async function timesOf(count: number, key: (number: number) => [string, string]): Promise<number[]> {
  const clock = pace();
  const turn = createRateLimits(clock);
  const times: number[] = [];
  for (let number = 0; number < count; number++) {
    for (let wait = await turn(...key(number)); wait > 0; wait = await turn(...key(number))) clock.pass(wait);
    times.push(clock.now());
  }
  return times;
}

const mostIn = (times: number[], ms: number): number =>
  Math.max(...times.map((begin) => times.filter((time) => time >= begin && time < begin + ms).length));

describe("the pace of messages", () => {
  it("keeps to what Teams allows a conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour", async () => {
    const times = await timesOf(4000, () => ["t", "19:c@thread.tacv2"]);
    expect([mostIn(times, 1000), mostIn(times, 2000)]).toEqual([7, 8]);
    expect(mostIn(times, 30_000)).toBeLessThanOrEqual(60);
    expect(mostIn(times.slice(0, 2000), 3_600_000)).toBeLessThanOrEqual(1800);
  });

  it("counts the threads of a channel together", async () => {
    const times = await timesOf(9, (number) => ["t", `19:c@thread.tacv2;messageid=${number}`]);
    expect(times.filter((time) => time === 0)).toHaveLength(7);
  });

  it("keeps to 30 a second for a tenant, and lets other tenants pass", async () => {
    const times = await timesOf(120, (number) => ["t", `a:${number}`]);
    expect(times.filter((time) => time < 1000).length).toBeLessThanOrEqual(60);
    expect(mostIn(times.slice(30), 1000)).toBeLessThanOrEqual(31);
    const two = await timesOf(60, (number) => [`t${number % 2}`, `a:${number}`]);
    expect(two.at(-1)).toBe(0);
  });

  it("asks to come back rather than to wait for long", async () => {
    const clock = pace();
    const turn = createRateLimits({ ...clock, sleep: async () => undefined });
    const waits = await Promise.all(Array.from({ length: 40 }, () => turn("t", "c")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(27);
    expect(Math.max(...waits)).toBeLessThanOrEqual(21_000);
  });
});

const short = 4_000;
const times = 8;

/**
 * How many times longer work takes with a text that is eight times as long: about 8 where its time grows with the
 * length, 64 where it grows with the square. A ratio of one run, so that it is the same on any machine.
 */
export function growth(part: string, work: (text: string) => void): number {
  const text = (length: number): string => part.repeat(Math.ceil(length / part.length));
  const [less, more] = [text(short), text(short * times)];
  work(less); // warms up
  return best(() => work(more)) / best(() => work(less));
}

/** Between the growth of linear and that of quadratic work. */
export const tooSteep = 32;

/** The least time of several runs that this process worked, in µs: whatever else the machine does is not in it. */
function best(work: () => void): number {
  const runs = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  // What takes less than this is not worth measuring.
  return Math.max(Math.min(...runs), 50);
}

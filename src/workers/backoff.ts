const firstMs = 2000;
const longestMs = 60 * 60 * 1000;

/**
 * How long to wait after so many attempts (from 1): twice as long each time, up to an hour.
 *
 * @param random from 0 up to 1; shortens the wait by up to a half, so that many do not come back together
 */
export function backoffMs(attempts: number, random: number): number {
  const whole = Math.min(firstMs * 2 ** (attempts - 1), longestMs);
  return Math.round(whole * (1 - random / 2));
}

import { setTimeout as pause } from "node:timers/promises";

type Look<T> = () => Promise<T | undefined | false> | T | undefined | false;

/** Looks again and again until there is something, and gives it; throws with `what` after 25 seconds. */
export async function eventually<T>(what: string, look: Look<T>): Promise<T> {
  for (let tries = 0; tries < 2500; tries++) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await pause(10);
  }
  throw new Error(`waited in vain for ${what}`);
}

import { Keyv } from "keyv";
import type { TenantId } from "../../core/tenant";

const tenMinutesMs = 10 * 60 * 1000;
const answersKept = 5000;

/** Runs work in one of several processes, and gives its answer to the others. */
export type OnlyOnce = <T>(tenant: TenantId, key: string, work: () => Promise<T>) => Promise<T>;

const here: OnlyOnce = (_tenant, _key, work) => work();

/**
 * Runs work once per tenant and key: a repeat within ten minutes gets the first answer, waiting for it if need be. Teams
 * delivers an activity again when its answer was late (teams-platform 1.7). Work that throws may be tried again.
 *
 * @param among other processes that may be asked for the same; without it, this is the only one
 */
export function deduplicate<T>(
  among: OnlyOnce = here,
): (tenant: TenantId, key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  // Kept as they are: turning every card into text and back costs a sixth of a press.
  const answers = new Keyv<{ answer: T }>({ store: new Bounded(answersKept), ttl: tenMinutesMs, serialization: false });
  answers.on("error", (error) => {
    throw error;
  });
  const run = async (key: string, work: () => Promise<T>): Promise<T> => {
    const known = await answers.get<{ answer: T }>(key);
    if (known) return known.answer;
    const answer = await work();
    await answers.set(key, { answer });
    return answer;
  };
  return (tenant, name, work) => {
    const key = `${tenant} ${name}`;
    const under = running.get(key);
    if (under) return under;
    const begun = run(key, () => among(tenant, name, work)).finally(() => running.delete(key));
    running.set(key, begun);
    return begun;
  };
}

/** Forgets the oldest beyond a number: memory has to end somewhere, and all live equally long. */
class Bounded extends Map<string, unknown> {
  readonly #limit: number;

  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override set(key: string, value: unknown): this {
    super.set(key, value);
    const oldest = this.keys().next().value;
    if (this.size > this.#limit && oldest !== undefined) this.delete(oldest);
    return this;
  }
}

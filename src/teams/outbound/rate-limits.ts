import { rootOf } from "../../core/notices/conversation";
import type { TenantId } from "../../core/tenant";

export interface Pace {
  now(): number;
  sleep(ms: number): Promise<void>;
  /**
   * Takes permits where several processes count together; without it, this process counts alone.
   *
   * @returns how many ms to wait until they are covered; more than `longestMs`: they have been given back
   */
  shared?(
    tenant: TenantId,
    sizes: readonly (Size & { key: string })[],
    now: number,
    longestMs: number,
  ): Promise<number>;
}

/** How many permits there are at most, and how often there is a new one. */
interface Size {
  burst: number;
  everyMs: number;
}

/** A bucket holds `burst` permits and gains one every `everyMs`; it may owe permits that were promised for later. */
interface Bucket extends Size {
  permits: number;
  at: number;
}

// Teams allows a conversation 7 messages in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour, and a tenant 30 in 1 s in the
// older pages (teams-platform 3.5). A burst of 7 and one a second keep the first three, 900 and one in 4 s the hour.
const perConversation = [
  { burst: 7, everyMs: 1000 },
  { burst: 900, everyMs: 4000 },
];
const perTenant = [{ burst: 30, everyMs: 1000 / 30 }];
const bucketsKept = 10_000;
// Well below the time for which a worker holds an effect.
const longestWaitMs = 20_000;

/**
 * Lets messages through at the pace Teams allows; edits count like messages. Waits for a permit, unless that takes so
 * long that the caller had better come back.
 *
 * @returns 0 with a permit; otherwise after how many ms there is one
 */
export function createRateLimits(
  pace: Pace,
): (tenant: TenantId, conversation: string, longestMs?: number) => Promise<number> {
  const takeAll = pace.shared ? takeTogether(pace.shared) : takeAlone();
  return async (tenant, conversation, longestMs = longestWaitMs) => {
    const waitMs = await takeAll(tenant, rootOf(conversation), pace.now(), longestMs);
    if (waitMs > longestMs) return waitMs;
    if (waitMs > 0) await pace.sleep(waitMs);
    return 0;
  };
}

/** After how many ms there is a permit; it is taken unless that is too long. */
type TakeAll = (tenant: TenantId, conversation: string, now: number, longestMs: number) => Promise<number>;

/** What several processes let through apart may arrive together: so much is left for the way (ms). */
const apartMs = 100;

const takeTogether =
  (shared: NonNullable<Pace["shared"]>): TakeAll =>
  (tenant, conversation, now, longestMs) => {
    // The tenant's row comes last for everybody: nobody waits for each other.
    const sizes = [
      ...perConversation.map(({ burst, everyMs }, index) => {
        return { burst, everyMs: everyMs + apartMs, key: `${conversation} ${index}` };
      }),
      ...perTenant.map((size) => ({ ...size, key: "" })),
    ];
    return shared(tenant, sizes, now, longestMs);
  };

function takeAlone(): TakeAll {
  const conversations = new Map<string, Bucket[]>();
  const tenants = new Map<string, Bucket[]>();
  return async (tenant, conversation, now, longestMs) => {
    const buckets = [
      ...bucketsOf(conversations, `${tenant} ${conversation}`, perConversation, now),
      ...bucketsOf(tenants, tenant, perTenant, now),
    ];
    const waitMs = Math.max(...buckets.map((bucket) => take(bucket, now)));
    if (waitMs > longestMs) for (const bucket of buckets) bucket.permits += 1;
    return waitMs;
  };
}

/** Takes one permit, on credit if need be, and says how long to wait until it is covered. */
function take(bucket: Bucket, now: number): number {
  bucket.permits = Math.min(bucket.burst, bucket.permits + (now - bucket.at) / bucket.everyMs) - 1;
  bucket.at = now;
  return bucket.permits >= 0 ? 0 : -bucket.permits * bucket.everyMs;
}

function bucketsOf(known: Map<string, Bucket[]>, key: string, sizes: readonly Size[], now: number): Bucket[] {
  const found = known.get(key);
  if (found) return found;
  if (known.size >= bucketsKept) forgetFull(known, now);
  const made = sizes.map((size) => ({ ...size, permits: size.burst, at: now }));
  known.set(key, made);
  return made;
}

/** A full bucket is as good as a new one. */
function forgetFull(known: Map<string, Bucket[]>, now: number): void {
  for (const [key, buckets] of known) {
    const full = buckets.every((bucket) => bucket.permits + (now - bucket.at) / bucket.everyMs >= bucket.burst);
    if (full) known.delete(key);
  }
}

import type { TenantId } from "../../core/tenant";
import { rootOf } from "./conversation-id";

export interface Pace {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** A bucket holds `burst` permits and gains one every `everyMs`; it may owe permits that were promised for later. */
interface Bucket {
  burst: number;
  everyMs: number;
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
export function createRateLimits(pace: Pace): (tenant: TenantId, conversation: string) => Promise<number> {
  const conversations = new Map<string, Bucket[]>();
  const tenants = new Map<string, Bucket[]>();
  return async (tenant, conversation) => {
    const now = pace.now();
    const buckets = [
      ...bucketsOf(conversations, `${tenant} ${rootOf(conversation)}`, perConversation, now),
      ...bucketsOf(tenants, tenant, perTenant, now),
    ];
    const waitMs = Math.max(...buckets.map((bucket) => take(bucket, now)));
    if (waitMs > longestWaitMs) {
      for (const bucket of buckets) bucket.permits += 1;
      return waitMs;
    }
    if (waitMs > 0) await pace.sleep(waitMs);
    return 0;
  };
}

/** Takes one permit, on credit if need be, and says how long to wait until it is covered. */
function take(bucket: Bucket, now: number): number {
  bucket.permits = Math.min(bucket.burst, bucket.permits + (now - bucket.at) / bucket.everyMs) - 1;
  bucket.at = now;
  return bucket.permits >= 0 ? 0 : -bucket.permits * bucket.everyMs;
}

function bucketsOf(
  known: Map<string, Bucket[]>,
  key: string,
  sizes: { burst: number; everyMs: number }[],
  now: number,
): Bucket[] {
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

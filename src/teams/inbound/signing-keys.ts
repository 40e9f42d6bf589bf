import type { JWK } from "jose";
import { request } from "undici";
import { z } from "zod/v4";

/** A key with which the login service signs, and the channels it vouches for. */
export type SigningKey = JWK & { endorsements?: string[] | undefined };

export interface SigningKeys {
  /** The key of that name, from what is known or else from the login service; `undefined` when there is none. */
  of(name: string): Promise<SigningKey | undefined>;
}

export interface SigningKeysOptions {
  /** Where the login service says where its keys are. */
  metadataUrl: string;
  now(): number;
  /** How long the login service may take (ms). */
  deadlineMs?: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Whatever tokens come: anybody can name a key that does not exist. */
const pauseMs = 30_000;

const metadata = z.object({ jwks_uri: z.url() });
const jwks = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), endorsements: z.array(z.string()).optional() })),
});

/**
 * The keys of the login service. It is asked once a day, and for a name that is not known; at most twice a minute, and not
 * for long. What is known goes on being good while it does not answer.
 */
export function createSigningKeys({ metadataUrl, now, deadlineMs = 3000 }: SigningKeysOptions): SigningKeys {
  let known = new Map<string, SigningKey>();
  let knownAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  /** Nobody waits for it twice: who comes meanwhile waits for the same answer. */
  function ask(): Promise<void> {
    if (!asking && now() - askedAt >= pauseMs) {
      askedAt = now();
      asking = fetchKeys(metadataUrl, AbortSignal.timeout(deadlineMs))
        .then((found) => {
          known = found;
          knownAt = now();
        })
        .finally(() => {
          asking = undefined;
        });
    }
    return asking ?? Promise.resolve();
  }

  return {
    async of(name) {
      const key = known.get(name);
      if (!key) await ask();
      // The token at hand need not wait for newer keys, nor for a service that is down.
      else if (now() - knownAt >= dayMs) ask().catch(() => undefined);
      return key ?? known.get(name);
    },
  };
}

async function fetchKeys(metadataUrl: string, signal: AbortSignal): Promise<Map<string, SigningKey>> {
  const { jwks_uri } = metadata.parse(await json(metadataUrl, signal));
  const { keys } = jwks.parse(await json(jwks_uri, signal));
  const named = keys.flatMap((key): [string, SigningKey][] =>
    key.kid === undefined ? [] : [[key.kid, key as SigningKey]],
  );
  if (named.length === 0) throw new Error("the login service names no keys");
  return new Map(named);
}

async function json(url: string, signal: AbortSignal): Promise<unknown> {
  const { statusCode, body } = await request(url, { signal });
  if (statusCode !== 200) throw new Error(`the login service answers ${statusCode}`);
  return body.json();
}

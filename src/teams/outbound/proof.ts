import type { Credentials } from "../../settings";
import { requestToken } from "./bot-token";

/**
 * The headers that prove to the channel who calls; none in the demo.
 *
 * @throws when the login service gives none
 */
export type Proof = () => Promise<Record<string, string>>;

export interface ProofOptions {
  government: boolean;
  now(): number;
  /** Another login service than Microsoft's, for tests. */
  loginUrl?: string;
}

/** The header in which a token stands. */
export const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

/** A token is replaced while it is still good: nobody waits for that, and a login service that is down costs nothing yet. */
const renewedBeforeMs = 5 * 60_000;
/** However many calls there are meanwhile, a login service in trouble is asked for the next one now and then. */
const pauseMs = 30_000;

/** The proof by a token that is asked for without the SDK, for a bot with a client secret: one is kept as long as it is good. */
export function proofBySecret(credentials: Credentials, { now, ...login }: ProofOptions): Proof {
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;

  /** Who comes while it is asked for waits for the same answer. */
  function ask(): Promise<string> {
    askedAt = now();
    asking ??= requestToken(credentials, login)
      .then(({ token, goodForS }) => {
        kept = { token, until: now() + goodForS * 1000 };
        return token;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  return async () => {
    const left = kept ? kept.until - now() : 0;
    if (left > 0 && left < renewedBeforeMs && now() - askedAt >= pauseMs) ask().catch(() => undefined);
    const token = kept && left > 0 ? kept.token : await ask();
    return bearer(token);
  };
}

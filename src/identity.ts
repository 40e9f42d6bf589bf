import { createHmac } from "node:crypto";

/**
 * Shows to whoever has the same key of the history that they ask this Rapport and no other, over whatever ways the
 * question came. The key is used by way of another made from it, so that no answer is a seal.
 */
export function proofOf(key: string, challenge: string): string {
  const own = createHmac("sha256", key).update("which Rapport this is").digest();
  return createHmac("sha256", own).update(challenge).digest("base64url");
}

/** Answers whoever asks which Rapport this is, with a word that is another each time; where there is no key, nobody. */
export const proverOf =
  (key: string | undefined) =>
  (challenge: string): string | undefined =>
    key !== undefined && /^[\w-]{20,100}$/.test(challenge) ? proofOf(key, challenge) : undefined;

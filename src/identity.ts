import { createHmac } from "node:crypto";

/** A question to which only this Rapport knows the answer: another word each time. */
export const isChallenge = (word: string): boolean => /^[\w-]{20,100}$/.test(word);

/**
 * Shows to whoever has the same key of the history that they ask this Rapport and no other, over whatever ways the
 * question came. The key is used by way of another made from it, so that no answer is a seal.
 */
export function proofOf(key: string, challenge: string): string {
  const own = createHmac("sha256", key).update("which Rapport this is").digest();
  return createHmac("sha256", own).update(challenge).digest("base64url");
}
